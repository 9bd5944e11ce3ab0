import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../samples/newsstand/server.ts';
import { openStorage } from '../storage/open-storage.ts';
import { mails } from '../storage/schema.ts';
import { runCommand, startCommand } from './support/command.ts';
import { type Newsroom, openNewsroom } from './support/newsroom.ts';
import { readOutcome } from './support/outcome.ts';
import { startSmtpServer, type TestSmtpServer } from './support/smtp.ts';

const KILLS = 3;
/** A pass takes the undisturbed time at most, then what it takes BullMQ to see that a worker is gone, thrice. */
const PATIENCE_MS = 400_000;

describe('a run over the sample newsstand that is killed again and again', () => {
  let newsstand: Newsstand;
  let smtp: { undisturbed: TestSmtpServer; killed: TestSmtpServer };
  let newsrooms: { undisturbed: Newsroom; killed: Newsroom };

  beforeAll(async () => {
    newsstand = await startNewsstand();
    smtp = { undisturbed: await startSmtpServer(), killed: await startSmtpServer() };
    newsrooms = {
      undisturbed: await openNewsroom(newsstand, smtp.undisturbed.url),
      killed: await openNewsroom(newsstand, smtp.killed.url),
    };
  });
  afterAll(async () => {
    await newsstand.stop();
    await Promise.all(Object.values(smtp).map((server) => server.stop()));
    await Promise.all(Object.values(newsrooms).map((newsroom) => newsroom.close()));
  });

  it(
    'ends with the same pages, articles, stories and mails as one that is left alone',
    async () => {
      const began = performance.now();
      const undisturbed = await runCommand(['run', '--once'], newsrooms.undisturbed.environment);
      const duration = performance.now() - began;
      expect(undisturbed.code).toBe(0);

      // One kill in each third of the work, at a random moment of it.
      const moments = Array.from({ length: KILLS }, (_, kill) =>
        Math.round((duration * (kill + Math.random())) / KILLS),
      );
      for (const moment of moments) {
        const { process, ended } = startCommand(['run', '--once'], newsrooms.killed.environment);
        await sleep(moment);
        process.kill('SIGKILL');
        await ended;
      }
      const last = await runCommand(['run', '--once'], newsrooms.killed.environment);
      const context = `killed after ${moments.join(', ')} ms of ${Math.round(duration)}`;
      expect(last.code, `${context}\n${last.stderr}`).toBe(0);

      const [wanted, had] = [
        await readOutcome(newsrooms.undisturbed.home),
        await readOutcome(newsrooms.killed.home),
      ];
      expect(wanted.stories.length).toBeGreaterThan(0);
      expect(had, context).toEqual(wanted);
      expect(mailsOf(smtp.undisturbed)).toHaveLength(wanted.mails.length);
      // A kill while a mail is handed over leaves open whether it arrived: it is not sent again, and marked so.
      const arrived = mailsOf(smtp.killed);
      const unknown = (await uncertainMails(newsrooms.killed.home)).filter((mail) => !arrived.includes(mail));
      expect(unknown.length, context).toBeLessThanOrEqual(KILLS);
      expect([...arrived, ...unknown].sort(), context).toEqual(mailsOf(smtp.undisturbed));
      const verified = await runCommand(['archive', 'verify'], newsrooms.killed.environment);
      expect(verified.code, `${context}\n${verified.stdout}`).toBe(0);
    },
    PATIENCE_MS,
  );
});

async function uncertainMails(home: string): Promise<string[]> {
  const storage = await openStorage({ home, databaseUrl: null, onError: () => {} });
  try {
    const rows = await storage.db.select().from(mails).where(eq(mails.state, 'uncertain'));
    return rows.map(({ recipient, subject }) => `${recipient}: ${subject}`);
  } finally {
    await storage.close();
  }
}

function mailsOf({ messages }: TestSmtpServer): string[] {
  return messages.map((mail) => `${mail.to?.[0]?.address}: ${mail.subject}`).sort();
}
