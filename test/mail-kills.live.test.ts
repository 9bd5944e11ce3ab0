import { describe, expect, it } from 'vitest';
import { runMailKills } from '../bench/mail-kills/run.ts';
import { useDatabase } from './support/database.ts';
import { borrowRedis, redisUrl } from './support/redis.ts';

const redis = await redisUrl();
const backends = [
  { name: 'queues in PostgreSQL', url: null, runs: true },
  {
    name: redis ? 'queues on Redis' : 'queues on Redis (needs DATELINE_TEST_REDIS_URL)',
    url: redis,
    runs: redis !== null,
  },
];
/** The work of five processes, what the killed ones had in hand, and as much again where the machine is busy. */
const PATIENCE_MS = 300_000;

for (const { name, url, runs } of backends) {
  describe.skipIf(!runs)(`mails by a process that is killed again and again, ${name}`, () => {
    const database = useDatabase();

    it(
      'are told once each, or known to be uncertain, whatever the mail server does',
      async () => {
        const borrowed = url ? await borrowRedis(url) : null;
        const seed = Number(process.env.DATELINE_TEST_SEED ?? Math.floor(Math.random() * 1e6));
        const run = await runMailKills({
          database: database(),
          connection: database().connection,
          redisUrl: borrowed?.url ?? null,
          kills: 5,
          mails: 50,
          seed,
          speed: 1_200,
        }).finally(() => borrowed?.giveBack());
        const { lost, doubled, untrue, left } = run;
        const context = `seed ${seed}\n${run.log.slice(-40).join('\n')}`;
        expect({ lost, doubled, untrue, left }, context).toEqual({
          lost: [],
          doubled: [],
          untrue: [],
          left: [],
        });
        expect(run.mails).toBeGreaterThan(50);
        expect(run.attempts).toBeGreaterThan(50);
        expect(run.delivered).toBeGreaterThan(25);
      },
      PATIENCE_MS,
    );
  });
}
