import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WatchFileError } from '../../mail/watch-file-error.ts';
import { changeWatch, findWatch } from '../../storage/watches.ts';
import { useDatabase } from '../../test/support/database.ts';
import { openSession, type Session } from '../session.ts';
import { checkWatches } from './check.ts';
import { exportWatches } from './files.ts';
import { followWatchFiles, takeInWatchFiles, watchesFrom } from './take-in.ts';

const database = useDatabase();
const now = () => new Date('2026-02-05T03:00:00Z');
let folder = '';
let session: Session;
let logged: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-watches-'));
  logged = [];
  const log = pino({ level: 'info' }, { write: (line: string) => logged.push(JSON.parse(line).msg) });
  session = { ...openSession({ DATELINE_WATCHES: folder, SMTP_URL: '' }), log, now };
  await database().db.execute(sql`truncate dateline.watches`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (title: string, name = 'laos') =>
  writeFile(
    path.join(folder, `${name}.yaml`),
    `name: ${name}\ntitle: ${title}\nmatch: { any: [Laos] }\nrecipients: [{ address: desk@news.example, language: en }]\n`,
  );
const check = () => checkWatches(session.settings, database());
const edit = async (title: string) => {
  const kept = await findWatch(database().db, 'laos');
  if (!kept) throw new Error('there is no such watch');
  await changeWatch(
    database().db,
    { ...kept.watch, title },
    { revision: kept.revision, by: 'ann', at: now() },
  );
};

describe('the files of watches', () => {
  it('are in force when they were taken in, and when they change, in every process', async () => {
    const { db } = database();
    await write('Laos');
    const inForce = watchesFrom(session, db);
    const followed = await followWatchFiles(session, db);
    try {
      expect(await inForce()).toMatchObject([{ title: 'Laos' }]);
      await write('Lào');
      await write('APEC', 'apec');
      await followed.refresh();
      expect(await inForce()).toMatchObject([{ title: 'APEC' }, { title: 'Lào' }]);
      await edit('Ours');
      expect(await inForce()).toMatchObject([{ title: 'APEC' }, { title: 'Ours' }]);
      await unlink(path.join(folder, 'apec.yaml'));
      await followed.refresh();
      await followed.refresh();
      expect(await inForce()).toHaveLength(2);
      expect(logged).toContain(
        'the file of a watch is gone; the watch goes on until somebody ends it on the desk',
      );
    } finally {
      await followed.stop();
    }
    expect(logged).toContain(
      'mail is off, the watches mail nobody: none of SMTP_URL, DATELINE_MAIL_COMMAND and DATELINE_MAIL_FOLDER is set',
    );
  });

  it('are told by the doctor where a person has to decide, until one did', async () => {
    const { db } = database();
    await write('Laos');
    await takeInWatchFiles(session, db);
    expect(await check()).toBe(`1 in force, 1 in ${folder}`);
    await edit('Ours');
    await write('Theirs');
    await takeInWatchFiles(session, db);
    await expect(check()).rejects.toMatchObject({
      code: 'watch-conflict',
      message: 'The file of laos was changed, and it was changed on the desk too; nothing was overwritten.',
    });
    expect(await watchesFrom(session, db)()).toMatchObject([{ title: 'Ours' }]);
  });

  it('keep Dateline from starting where one is wrong', async () => {
    await write('Laos', 'Laos');
    for (const takeIn of [takeInWatchFiles, followWatchFiles])
      await expect(takeIn(session, database().db)).rejects.toThrow(WatchFileError);
  });

  it('wants to know what to export', async () => {
    await expect(exportWatches(session, undefined, {})).rejects.toMatchObject({ code: 'usage' });
  });
});
