import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { AlertProcessOptions } from './alert-process-options.ts';

export interface AlertProcess {
  begin(): Promise<void>;
  /** SIGKILL. Returns when it is gone. */
  kill(): Promise<void>;
  /** Lets it end its work. */
  stop(): Promise<void>;
}

export interface ProcessSource {
  /** One that has begun to load long ago; another begins. */
  next(): AlertProcess;
  /** What the processes logged. */
  log: readonly string[];
  close(): Promise<void>;
}

/** Loading takes a core four seconds. */
const SPARES = 2;
const LOG_LINES = 20_000;

/** Processes that tell people. Some are held in reserve, so that a killed one is replaced at once. */
export function alertProcesses(options: AlertProcessOptions): ProcessSource {
  const log: string[] = [];
  const spares = Array.from({ length: SPARES }, () => load(options, log));
  return {
    log,
    next() {
      spares.push(load(options, log));
      return spares.shift() ?? load(options, log);
    },
    async close() {
      await Promise.all(spares.map((spare) => spare.kill()));
    },
  };
}

function load(options: AlertProcessOptions, log: string[]): AlertProcess {
  const child: ChildProcess = fork(
    new URL('./alert-process.ts', import.meta.url),
    [JSON.stringify(options)],
    {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    },
  );
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (log.length < LOG_LINES) log.push(text.trimEnd());
  });
  const loaded = once(child, 'message');
  const ended = once(child, 'exit');
  // It may be killed before it has loaded.
  loaded.catch(() => {});
  return {
    async begin() {
      await Promise.race([
        loaded,
        ended.then(() => {
          throw new Error(`The process ended before it began:\n${log.slice(-5).join('\n')}`);
        }),
      ]);
      child.send('begin');
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
