import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';

/** What a thread is handed with each question: it posts something as soon as it takes the question up. */
export interface Begun {
  begun: MessagePort;
}

export interface TimedThreadsOptions {
  /** A module that exports `name`. */
  file: URL;
  name: string;
  count: number;
  /** Threads are started by the first question, and ended when there was none for so long. */
  idleMs: number;
  memoryMb: { young: number; old: number };
}

export interface TimedThreads<Question, Answer> {
  /**
   * Has a thread answer. The time counts from when it takes the question up: what a busy machine takes to start a thread
   * says nothing of the question.
   * @throws AbortError where that takes too long; the thread ends with it
   */
  ask(question: Question, limitMs: number): Promise<Answer>;
  close(): Promise<void>;
}

/** One took 12 s on two cores with a load of 40. */
const START_LIMIT_MS = 120_000;

export function createTimedThreads<Question, Answer>(
  options: TimedThreadsOptions,
): TimedThreads<Question, Answer> {
  const { file, name, count, idleMs, memoryMb } = options;
  const pool = new Piscina<Question & Begun, Answer>({
    filename: file.href,
    name,
    minThreads: 0,
    maxThreads: count,
    idleTimeout: idleMs,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: memoryMb.young, maxOldGenerationSizeMb: memoryMb.old },
  });
  // Piscina 5.3 starts no thread for what is in its line when an aborted question took the last one along.
  const inTurn = atMost(count);
  return {
    ask: (question, limitMs) => inTurn(() => runWithin(pool, question, limitMs)),
    close: () => pool.destroy(),
  };
}

async function runWithin<Question, Answer>(
  pool: Piscina<Question & Begun, Answer>,
  question: Question,
  limitMs: number,
): Promise<Answer> {
  const { port1: ours, port2: begun } = new MessageChannel();
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timer = setTimeout(abort, START_LIMIT_MS);
  ours.once('message', () => {
    clearTimeout(timer);
    timer = setTimeout(abort, limitMs);
  });
  try {
    return await pool.run({ ...question, begun }, { transferList: [begun], signal: controller.signal });
  } finally {
    clearTimeout(timer);
    ours.close();
  }
}

/** Does so many pieces of work at a time, the others in the order in which they came. */
function atMost(count: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
