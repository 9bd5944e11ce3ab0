import path from 'node:path';
import type { Settings } from '../config/settings.ts';
import { loadSource } from '../sources/load.ts';
import type { Source } from '../sources/schema.ts';

/**
 * A source of the catalog by its name, or one from a YAML file.
 * @throws SourceFileError where there is none, or its file is wrong.
 */
export function loadNamedSource({ sourcesFolder }: Settings, name: string): Promise<Source> {
  const isFile = /\.ya?ml$/.test(name);
  return loadSource(isFile ? name : path.join(sourcesFolder, `${name}.yaml`));
}
