import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Newsstand } from '../../samples/newsstand/server.ts';
import { writeNewsstandSources } from '../../samples/newsstand/sources.ts';

/** A folder with everything that Dateline needs to read the sample newsstand and to mail what it finds. */
export interface Newsroom {
  home: string;
  newsstand: Newsstand;
  environment: Record<string, string>;
  close(): Promise<void>;
}

/** The watch of the newsroom: one of the sample's leaders, in two languages. */
export const WATCH = {
  name: 'varde',
  title: 'Jayant Varde',
  match: { any: ['Jayant Varde', 'Thủ tướng Varde', 'Prime Minister Varde'] },
  recipients: [
    { address: 'press@embassy.example', language: 'en' },
    { address: 'bao-chi@embassy.example', language: 'vi' },
  ],
};

/** @param outlets those that are read; all unless given */
export async function openNewsroom(
  newsstand: Newsstand,
  smtpUrl: string,
  outlets?: readonly string[],
): Promise<Newsroom> {
  const home = await mkdtemp(path.join(tmpdir(), 'dateline-newsroom-'));
  // PostgreSQL runs as another user where the tests run as root.
  await chmod(home, 0o755);
  const sources = path.join(home, 'sources');
  const watches = path.join(home, 'watches');
  await writeNewsstandSources(sources, newsstand.port);
  for (const file of await readdir(sources))
    if (outlets && !outlets.includes(path.basename(file, '.yaml'))) await rm(path.join(sources, file));
  await mkdir(watches);
  await writeFile(path.join(watches, 'varde.yaml'), stringify(WATCH));
  return {
    home,
    newsstand,
    environment: {
      DATELINE_HOME: home,
      DATELINE_SOURCES: sources,
      DATELINE_WATCHES: watches,
      DATELINE_ALLOW_HOSTS: 'localhost,*.localhost',
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Dateline <dateline@embassy.example>',
    },
    close: () => rm(home, { recursive: true, force: true }),
  };
}
