import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';

/** Each minute: what came in between is told in the next. */
const DIGEST = '* * * * *';

const FOLLOWED = [
  {
    name: 'varde',
    title: 'Jayant Varde',
    match: { any: ['Jayant Varde', 'Thủ tướng Varde', 'Prime Minister Varde'] },
    tell: { outlets: [3, 6], disagreement: true },
    mail: { perHour: 1_000 },
    recipients: [
      { address: 'press@embassy.example', language: 'en' },
      { address: 'bao-chi@embassy.example', language: 'vi' },
    ],
  },
  {
    name: 'visits',
    title: 'Visits',
    match: { any: ['visit', 'visits', 'thăm'] },
    mail: { perHour: 1_000 },
    recipients: [{ address: 'desk@news.example', language: 'vi' }],
  },
  {
    name: 'morning',
    title: 'In the morning',
    match: { any: ['visit', 'visits', 'thăm', 'ASEAN'] },
    tell: { outlets: [2] },
    mail: { instant: false, digest: { cron: DIGEST } },
    recipients: [{ address: 'analyst@institute.example', language: 'en' }],
  },
];

/** Writes the watches of a run: by mail at once, by digest, and by webhook. */
export async function writeWatches(folder: string, receiverUrl: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const posted = {
    name: 'posted',
    title: 'Posted',
    match: { any: ['visit', 'visits', 'thăm'] },
    tell: { outlets: [3] },
    recipients: [],
    webhooks: [receiverUrl],
  };
  for (const watch of [...FOLLOWED, posted])
    await writeFile(path.join(folder, `${watch.name}.yaml`), stringify(watch));
}
