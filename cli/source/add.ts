import { createInterface } from 'node:readline/promises';
import type { SiteSurvey } from '../../core/source/site-survey.ts';
import type { Choices } from '../../sources/survey/propose.ts';
import { withScheme } from '../../sources/survey/start.ts';
import { surveySite } from '../../sources/survey/survey-site.ts';
import { EXIT } from '../exit-codes.ts';
import type { Session } from '../session.ts';
import { formatLook, formatSurvey } from './print-survey.ts';
import { openSourceFolder, type SourceFolder } from './source-folder.ts';
import { openLookout } from './survey-means.ts';

export interface AddOptions extends Choices {
  yes?: boolean | undefined;
  dryRun?: boolean | undefined;
}

/** A survey takes a request every two seconds, some twenty of them. */
const SURVEY_LIMIT_MS = 180_000;

/** Looks at a site, shows what its source would be, and writes it where that is wanted. */
export async function addSource(session: Session, address: string, options: AddOptions): Promise<number> {
  const folder = openSourceFolder(session);
  await folder.refuse(withScheme(address), options);
  const survey = await surveyAloud(session, address, options.zone);
  console.log(`\n${formatSurvey(survey)}\n`);
  const { yaml, file } = await folder.propose(survey, options);
  console.log(`${file}\n\n${indented(yaml)}`);
  if (options.dryRun) return EXIT.ok;
  if (!(await isWanted(survey, options))) return EXIT.problems;
  await write(folder, survey, options);
  return EXIT.ok;
}

async function surveyAloud(session: Session, address: string, zone: string | undefined): Promise<SiteSurvey> {
  const lookout = openLookout(session);
  try {
    const report = (look: Parameters<typeof formatLook>[0]) => console.error(formatLook(look));
    const means = lookout.meansFor(null, { limitMs: SURVEY_LIMIT_MS, report });
    return await surveySite(address, means, { zone });
  } finally {
    await lookout.close();
  }
}

async function isWanted({ articles }: SiteSurvey, { yes = false }: AddOptions): Promise<boolean> {
  const isRead = articles.some(({ article }) => article);
  if (!isRead) console.log('None of the articles could be read; such a source would bring nothing.');
  if (yes && isRead) return true;
  if (yes || !process.stdin.isTTY) {
    console.log(
      yes ? 'Nothing was written.' : 'Nothing was written: to write it without being asked, add --yes.',
    );
    return false;
  }
  const wanted = await ask('Write it? [y/N] ');
  if (!wanted) console.log('Nothing was written.');
  return wanted;
}

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl-D answers nothing.
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    return /^y(es)?$/i.test((await Promise.race([terminal.question(question), closed])).trim());
  } finally {
    terminal.close();
  }
}

async function write(folder: SourceFolder, survey: SiteSurvey, choices: Choices): Promise<void> {
  const { file, name } = await folder.add(survey, choices);
  console.log(`Written: ${file}\nLook at it again with: dateline source check ${name}`);
}

function indented(yaml: string): string {
  return yaml.replace(/^(?=.)/gm, '  ');
}
