import type { Look, SiteSurvey } from '../core/source/site-survey.ts';

/** What a person says in place of what a survey found. */
export interface SourceChoices {
  name?: string | undefined;
  title?: string | undefined;
  zone?: string | undefined;
}

/** How the desk looks at sites and adds sources: the same code as the command's. All of it throws DatelineErrors. */
export interface SourceDesk {
  survey(address: string, report: (look: Look) => void): Promise<SiteSurvey>;
  /** The file that a survey comes to, with the given choices. */
  propose(survey: SiteSurvey, choices: SourceChoices): Promise<{ name: string; yaml: string }>;
  /** Writes it. */
  add(survey: SiteSurvey, choices: SourceChoices): Promise<{ name: string }>;
}
