import type { Look, SiteSurvey, TriedArticle } from '../core/source/site-survey.ts';
import type { SourceChange } from '../core/source/source-change.ts';

/** What a person says in place of what a survey found. */
export interface SourceChoices {
  name?: string | undefined;
  title?: string | undefined;
  zone?: string | undefined;
}

/** What a source gave when it was tested. */
export interface SourceCheck {
  /** Articles that its lists lead to. */
  articles: number;
  /** By list; null where that is not known. */
  entries: { url: string; articles: number | null }[];
  problems: { code: string; url: string; message: string }[];
  tried: TriedArticle[];
  /** Against its last good run; null where there is none to compare with. */
  changes: { isBad: boolean; what: SourceChange }[] | null;
  /** What kept the test from its end. */
  trouble: { code: string; message: string } | null;
}

/** How the desk looks at sites and adds sources: the same code as the command's. All of it throws DatelineErrors. */
export interface SourceDesk {
  survey(address: string, report: (look: Look) => void): Promise<SiteSurvey>;
  /** The file that a survey comes to, with the given choices. */
  propose(survey: SiteSurvey, choices: SourceChoices): Promise<{ name: string; yaml: string }>;
  /** Writes it. */
  add(survey: SiteSurvey, choices: SourceChoices): Promise<{ name: string }>;
  /** Reads a source's lists and three of its articles, and keeps nothing. */
  check(source: string, report: (look: Look) => void): Promise<SourceCheck>;
  /** A source's YAML file as it is now. */
  fileOf(source: string): Promise<{ file: string; yaml: string }>;
}
