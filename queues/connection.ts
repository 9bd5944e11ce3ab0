import { type JobsOptions, Queue } from 'bullmq';
import { type BackendOptions, type JobQueue, openBackend, type RunningWorker } from './backends.ts';
import type { QueueDefinition, Task } from './definition.ts';
import { metadataOfTrace } from './job-trace.ts';
import { createSetBackWatch } from './set-back.ts';
import { KILLED_TOO_OFTEN, startWorker, type WorkOptions } from './worker.ts';

/** `killed`: failed, since its process died under it again and again. */
export type JobPresence = 'missing' | 'failed' | 'killed' | 'pending';

export interface Queues {
  names: readonly string[];
  /** Adds jobs; one that is there already stays as it is. */
  add(tasks: Task[], now: Date): Promise<void>;
  /** Whether the queue still means to do a task. */
  presence(task: Task): Promise<JobPresence>;
  /** Forgets a job, so that its task can be added again. */
  remove(task: Task): Promise<void>;
  counts(queue: string): Promise<Record<string, number>>;
  /**
   * Looks for what a clock that was set back holds up, and has it go on.
   * @param isSetBack known from elsewhere
   * @returns whether it was set back
   */
  bringForward(now: Date, isSetBack: boolean): Promise<boolean>;
  /** BullMQ's own objects, for what shows queues to people. */
  all: readonly Queue[];
  work<Payload>(definition: QueueDefinition<Payload>, options: WorkOptions<Payload>): RunningWorker;
  close(): Promise<void>;
}

export function openQueues(
  definitions: readonly Pick<QueueDefinition<unknown>, 'name' | 'retry'>[],
  options: BackendOptions,
): Queues {
  const backend = openBackend(options);
  const retries = new Map(definitions.map((definition) => [definition.name, definition.retry]));
  const queues = new Map(definitions.map(({ name }) => [name, backend.queue(name)]));
  const all = [...queues.values()].flatMap((queue) => (queue instanceof Queue ? [queue] : []));
  const workers: RunningWorker[] = [];

  const queueOf = (name: string): JobQueue => {
    const queue = queues.get(name);
    if (!queue) throw new RangeError(`There is no queue named ${name}.`);
    return queue;
  };

  return {
    names: [...queues.keys()],
    async add(tasks, now) {
      for (const name of new Set(tasks.map((task) => task.queue))) {
        const jobs = tasks
          .filter((task) => task.queue === name)
          .map((task) => jobOf(task, retries.get(name)?.attempts ?? 1, now));
        await queueOf(name).addBulk(jobs);
      }
    },
    async presence(task) {
      const queue = queueOf(task.queue);
      const state = await queue.getJobState(task.key);
      if (state === 'unknown' || state === 'completed') return 'missing';
      if (state !== 'failed') return 'pending';
      const job = await queue.getJob(task.key);
      return job?.failedReason === KILLED_TOO_OFTEN ? 'killed' : 'failed';
    },
    async remove(task) {
      await queueOf(task.queue).remove(task.key);
    },
    all,
    bringForward: createSetBackWatch(backend, all),
    counts: (name) => queueOf(name).getJobCounts('waiting', 'active', 'delayed', 'failed'),
    work(definition, work) {
      const worker = startWorker(
        { backend, queue: queueOf(definition.name), onError: options.onError },
        definition,
        work,
      );
      workers.push(worker);
      return worker;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

function jobOf(task: Task, attempts: number, now: Date): { name: string; data: unknown; opts: JobsOptions } {
  const delay = Math.max(0, (task.dueAt?.getTime() ?? 0) - now.getTime());
  return {
    name: task.queue,
    data: task.payload,
    opts: {
      jobId: task.key,
      attempts,
      backoff: { type: 'custom' },
      delay,
      ...metadataOfTrace(task.trace),
      removeOnComplete: true,
      removeOnFail: { age: 7 * 86_400, count: 1_000 },
    },
  };
}
