import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';

/** What a source's file says beside what all of them have in common. */
export interface SourceOf {
  /** The site's origin. */
  home: string;
  read: Record<string, string>;
  paceSeconds?: number;
}

export async function writeSources(folder: string, sources: ReadonlyMap<string, SourceOf>): Promise<void> {
  await mkdir(folder);
  for (const [name, { home, read, paceSeconds = 0 }] of sources) {
    const source = {
      name,
      title: `The ${name}`,
      home: `${home}/`,
      languages: ['en'],
      zone: 'UTC',
      pace: { seconds: paceSeconds },
      read: [
        Object.fromEntries(
          Object.entries(read).map(([kind, at]) => [kind, at.startsWith('/') ? home + at : at]),
        ),
      ],
    };
    await writeFile(path.join(folder, `${name}.yaml`), stringify(source));
  }
}
