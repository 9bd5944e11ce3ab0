import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DatelineError } from '../../core/errors.ts';
import type { SiteSurvey } from '../../core/source/site-survey.ts';
import { dayInZone } from '../../core/time.ts';
import { loadSources } from '../../sources/load.ts';
import { type Choices, proposeSource, refuseChoices, refuseWatched } from '../../sources/survey/propose.ts';
import { takenNames, writeNewSource } from '../../sources/write-source.ts';
import type { Session } from '../session.ts';

export interface ProposedFile {
  name: string;
  file: string;
  yaml: string;
}

/** The folder of sources, where new ones are written. */
export interface SourceFolder {
  /** Throws where choices are no good, or the address's site is watched already, before anything is asked of it. */
  refuse(address: string, choices: Choices): Promise<void>;
  /** The file that a survey comes to; throws as `proposeSource` does. */
  propose(survey: SiteSurvey, choices: Choices): Promise<ProposedFile>;
  /** Writes it; throws besides as `writeNewSource` does. */
  add(survey: SiteSurvey, choices: Choices): Promise<ProposedFile>;
  /** A source's file as it is now. @throws DatelineError `source-file` where it cannot be read. */
  fileOf(name: string): Promise<{ file: string; yaml: string }>;
}

/** Its files are read at each use: others write there too. Where they are wrong, a SourceFileError is thrown. */
export function openSourceFolder({ settings, now }: Session): SourceFolder {
  const { sourcesFolder, zone } = settings;
  const fileOf = (name: string) => path.join(sourcesFolder, `${name}.yaml`);
  const proposal = async (survey: SiteSurvey, choices: Choices) => {
    const sources = await loadSources(sourcesFolder);
    const neighbours = { sources, taken: await takenNames(sourcesFolder), fileOf };
    return proposeSource(survey, choices, neighbours, dayInZone(now(), zone));
  };
  return {
    async refuse(address, choices) {
      refuseChoices(choices, { taken: await takenNames(sourcesFolder), fileOf });
      if (!choices.name) refuseWatched(address, await loadSources(sourcesFolder), fileOf);
    },
    async propose(survey, choices) {
      const { source, yaml } = await proposal(survey, choices);
      return { name: source.name, file: fileOf(source.name), yaml };
    },
    async add(survey, choices) {
      const { source, fields, yaml } = await proposal(survey, choices);
      return { name: source.name, file: await writeNewSource(sourcesFolder, fields), yaml };
    },
    fileOf: async (name) => ({ file: fileOf(name), yaml: await readSourceFile(fileOf(name)) }),
  };
}

async function readSourceFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new DatelineError('source-file', `${file} cannot be read.`, { cause });
  }
}
