import { DatelineError } from '../../core/errors.ts';
import { mailQueue } from '../../queues/mail.ts';
import { webhookQueue } from '../../queues/webhook.ts';
import type { JoinedDatabase } from '../../storage/join-database.ts';
import { waitingTasks } from '../../storage/monitor-figures.ts';
import { PROMPT_DISPATCHES } from '../../storage/outbox.ts';
import { laggingDays, stuckTasks } from '../../storage/stuck-tasks.ts';
import { saySpan } from '../status/words.ts';
import { throwAll } from './check.ts';

const LONGEST_WAIT_SECONDS = 3_600;
/** One receiver that is down is tried for three days, and no further process helps: `checkTelling` sees to those. */
const TRIED_FOR_DAYS: readonly string[] = [mailQueue.name, webhookQueue.name];

/** Whether work goes on: nothing has waited for an hour, mails and calls apart, and nothing keeps failing. */
export async function checkWork({ db }: JoinedDatabase, now: () => Date): Promise<string> {
  const [waiting, stuck, days] = await Promise.all([
    waitingTasks(db, now()),
    stuckTasks(db, PROMPT_DISPATCHES),
    laggingDays(db),
  ]);
  const waitingLong = waiting.filter(({ oldestSeconds }) => (oldestSeconds ?? 0) > LONGEST_WAIT_SECONDS);
  const late = waitingLong.filter(({ queue }) => !TRIED_FOR_DAYS.includes(queue));
  throwAll([
    ...late.map(
      ({ queue, fresh, queued, oldestSeconds }) =>
        new DatelineError(
          'work-waits',
          `${fresh + queued} tasks of ${queue} wait, the oldest for ${saySpan(oldestSeconds ?? 0)}.`,
          {
            advice: `See that a process does it (dateline status), and what its log says of queue=${queue}; where all is well it is too slow: run one more with dateline start --roles …`,
          },
        ),
    ),
    ...stuck.map(
      ({ queue, tasks, example }) =>
        new DatelineError(
          'work-keeps-failing',
          `${tasks} tasks of ${queue} were tried ${PROMPT_DISPATCHES} times or more in vain, such as ${example}.`,
          {
            advice: `Its log tells why (queue=${queue}); once that is mended they go on by themselves, within a day, or as soon as you promote them at /queues on the desk.`,
          },
        ),
    ),
  ]);
  const tasks = waiting.reduce((sum, { fresh, queued }) => sum + fresh + queued, 0);
  const behind = days.length > 0 ? `; ${days.length} days of the archive are to be written` : '';
  const apart = waitingLong.length > 0 ? ', mails and calls apart' : '';
  return `${tasks} tasks to do, none for more than an hour${apart}${behind}`;
}
