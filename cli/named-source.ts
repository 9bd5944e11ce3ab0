import path from 'node:path';
import type { Settings } from '../config/settings.ts';
import { DatelineError } from '../core/errors.ts';
import { loadSource } from '../sources/load.ts';
import type { Source } from '../sources/schema.ts';
import { takenNames } from '../sources/write-source.ts';

/**
 * A source of the catalog by its name, or one from a YAML file.
 * @throws DatelineError `usage` where the folder has none of that name; SourceFileError where its file is wrong.
 */
export async function loadNamedSource({ sourcesFolder }: Settings, name: string): Promise<Source> {
  if (/\.ya?ml$/.test(name)) return loadSource(name);
  const names = await takenNames(sourcesFolder);
  if (!names.has(name)) throw noSource(sourcesFolder, name, names);
  return loadSource(path.join(sourcesFolder, `${name}.yaml`));
}

function noSource(folder: string, name: string, names: ReadonlySet<string>): DatelineError {
  const beginning = name.slice(0, 3).toLowerCase();
  const like = [...names].filter((each) => each.startsWith(beginning)).sort();
  return new DatelineError('usage', `There is no source ${JSON.stringify(name)} in ${folder}.`, {
    advice: like.length > 0 ? `There are: ${like.join(', ')}.` : 'See all with: dateline source list',
  });
}
