import { parentPort, Worker } from 'node:worker_threads';

/** Loading the sources takes a third of a second; this is for a machine that has other things to do. */
const START_LIMIT_MS = 20_000;

export interface ThreadLimits {
  /** How long one answer may take. */
  timeoutMs: number;
  /**
   * The size of the thread's heap. Node ends a thread that grows beyond it, but aborts the whole process at a single
   * allocation that exceeds it by far: what is asked has to be bounded too.
   */
  memoryMb: number;
}

/** Work that could stall or exhaust the process, done in a thread instead. */
export interface LimitedThread<Question, Answer> {
  /** Questions are answered one after another. Null where one breaks a limit or ends the thread, and after `close`. */
  ask(question: Question): Promise<Answer | null>;
  /** Gives up what is being answered. */
  close(): Promise<void>;
}

/**
 * A thread that is started by the first question, and anew after one that ended it. It keeps the process alive
 * only while it answers. `entry` is a module that calls `answerQuestions`.
 */
export function createLimitedThread<Question, Answer>(
  entry: URL,
  { timeoutMs, memoryMb }: ThreadLimits,
): LimitedThread<Question, Answer> {
  let thread: Worker | null = null;
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();

  async function startedThread(): Promise<Worker | null> {
    if (thread) return thread;
    const started = new Worker(entry, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    thread = started;
    started.on('error', () => {}); // An exit follows.
    started.on('exit', () => {
      if (thread === started) thread = null;
    });
    const greeting = await nextMessage(started, START_LIMIT_MS);
    return greeting ? started : null;
  }

  async function answer(question: Question): Promise<Answer | null> {
    if (isClosed) return null;
    const started = await startedThread();
    if (!started) return null;
    started.ref();
    started.postMessage(question);
    const reply = await nextMessage<Answer>(started, timeoutMs);
    started.unref();
    return reply ? reply.message : null;
  }

  return {
    ask(question) {
      const reply = turn.then(() => answer(question)).catch(() => null);
      turn = reply;
      return reply;
    },
    async close() {
      isClosed = true;
      await thread?.terminate();
    },
  };
}

/** Null where the thread ends before it says anything; it is ended at the time limit. */
function nextMessage<Message>(thread: Worker, limitMs: number): Promise<{ message: Message } | null> {
  return new Promise((resolve) => {
    const onMessage = (message: Message) => settle({ message });
    const onExit = () => settle(null);
    const timer = setTimeout(() => void thread.terminate(), limitMs);
    const settle = (result: { message: Message } | null) => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('exit', onExit);
      resolve(result);
    };
    thread.on('message', onMessage).on('exit', onExit);
  });
}

/** The thread's side: greets when it is ready, then answers. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer): void {
  parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)));
  parentPort?.postMessage(null);
}
