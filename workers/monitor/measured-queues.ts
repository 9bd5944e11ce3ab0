import type { Queues } from '../../queues/connection.ts';
import { RetryLaterError } from '../../queues/errors.ts';
import type { Activity } from './activity.ts';
import { JOB_OUTCOMES, type Metrics } from './metrics.ts';

/** Queues whose jobs are counted and timed as this process does them. */
export function measuredQueues(
  queues: Queues,
  { jobs, jobSeconds }: Pick<Metrics, 'jobs' | 'jobSeconds'>,
  activity: Activity,
): Queues {
  return {
    ...queues,
    work(definition, options) {
      const queue = definition.name;
      for (const outcome of JOB_OUTCOMES) jobs.inc({ queue, outcome }, 0);
      return queues.work(definition, {
        ...options,
        async handle(payload, attempt) {
          const end = activity.begin(queue);
          let outcome: (typeof JOB_OUTCOMES)[number] = 'done';
          try {
            await options.handle(payload, attempt);
          } catch (error) {
            outcome = outcomeOf(error, attempt.last);
            throw error;
          } finally {
            const seconds = end();
            jobs.inc({ queue, outcome });
            if (outcome !== 'later') jobSeconds.observe({ queue }, seconds);
          }
        },
      });
    },
  };
}

function outcomeOf(error: unknown, isLast: boolean): (typeof JOB_OUTCOMES)[number] {
  if (error instanceof RetryLaterError) return 'later';
  return isLast ? 'given-up' : 'failed';
}
