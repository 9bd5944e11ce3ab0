import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleTruth } from '../samples/newsstand/articles.ts';
import { type Newsstand, startNewsstand } from '../samples/newsstand/server.ts';
import { type CommandResult, runCommand } from './support/command.ts';
import { type Newsroom, openNewsroom, WATCH } from './support/newsroom.ts';
import { type Outcome, readOutcome } from './support/outcome.ts';
import { borrowRedis, redisUrl } from './support/redis.ts';
import { startSmtpServer, type TestSmtpServer } from './support/smtp.ts';

const redis = await redisUrl();
const backends = [
  { name: 'queues in PostgreSQL', url: null, runs: true },
  {
    name: redis ? 'queues on Redis' : 'queues on Redis (needs DATELINE_TEST_REDIS_URL)',
    url: redis,
    runs: redis !== null,
  },
];

for (const { name, url, runs } of backends) {
  describe.skipIf(!runs)(`a run over the sample newsstand, ${name}`, () => {
    let newsstand: Newsstand;
    let smtp: TestSmtpServer;
    let newsroom: Newsroom;
    let environment: Record<string, string>;
    let result: CommandResult;
    let outcome: Outcome;
    let giveBack = async () => {};

    beforeAll(async () => {
      newsstand = await startNewsstand();
      smtp = await startSmtpServer();
      newsroom = await openNewsroom(newsstand, smtp.url);
      environment = newsroom.environment;
      if (url) {
        const borrowed = await borrowRedis(url);
        environment = { ...environment, REDIS_URL: borrowed.url };
        giveBack = borrowed.giveBack;
      }
      result = await runCommand(['run', '--once'], environment);
      outcome = await readOutcome(newsroom.home);
    }, 180_000);
    afterAll(async () => {
      await giveBack();
      await smtp.stop();
      await newsstand.stop();
      await newsroom.close();
    });

    it('ends well, and says what each source gave', () => {
      expect(result.stderr).toBe('');
      expect(result.code).toBe(0);
      for (const source of new Set(sampleTruth().map((row) => row.outlet)))
        expect(result.stdout).toMatch(new RegExp(`^${source} .*\\d`, 'm'));
    });

    it('has every article of the newsstand, once, at the moment that its outlet gives', () => {
      const wanted = newsstand.articles.map(({ url, publishedAt }) => ({
        url,
        publishedAt: new Date(publishedAt),
      }));
      const had = outcome.articles.map(({ url, publishedAt }) => ({ url, publishedAt }));
      const byUrl = (a: { url: string }, b: { url: string }) => (a.url < b.url ? -1 : 1);
      expect(had.sort(byUrl)).toEqual(wanted.sort(byUrl));
    });

    it('keeps out of what robots.txt disallows', () => {
      expect(newsstand.forbiddenRequests()).toBe(0);
    });

    it('takes reprints for copies of what they reprint', () => {
      const urlOf = new Map(newsstand.articles.map(({ id, url }) => [id, url]));
      const reprints = newsstand.articles.filter(({ copyOf }) => copyOf);
      expect(reprints.length).toBeGreaterThan(0);
      for (const { url, copyOf } of reprints) {
        const article = outcome.articles.find((row) => row.url === url);
        expect.soft(article?.copyOf, url).toBe(urlOf.get(copyOf ?? ''));
      }
    });

    it('mails each recipient once of each story that matches, and of no other', () => {
      const told = smtp.messages.map((mail) => `${mail.to?.[0]?.address} ${mail.messageId}`);
      expect(new Set(told).size).toBe(told.length);
      expect(told).toHaveLength(outcome.mails.length);
      expect(outcome.mails.length).toBeGreaterThan(0);
      const recipients = new Set(outcome.mails.map((mail) => mail.recipient));
      expect(recipients).toEqual(new Set(WATCH.recipients.map(({ address }) => address)));
      for (const mail of smtp.messages) expect.soft(mail.text).toMatch(/Varde/);
    });

    it('leaves an archive that is as the database has it', async () => {
      const verified = await runCommand(['archive', 'verify'], environment);
      expect(verified.stdout).toMatch(/is as the database has it/);
      expect(verified.code).toBe(0);
    });

    it('changes nothing when it reads everything again', async () => {
      const mails = smtp.messages.length;
      await runCommand(['run', '--once'], environment);
      expect(await readOutcome(newsroom.home)).toEqual(outcome);
      expect(smtp.messages).toHaveLength(mails);
    });
  });
}
