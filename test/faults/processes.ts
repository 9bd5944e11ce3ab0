import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { stretched } from './patience.ts';
import { outlived } from './servers/outlived.ts';
import type { DatelineProcess, Processes, Role, StartOptions } from './stage.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../cli/dateline.js');
/** As systemd's default `RestartSec`. */
const RESTART_AFTER_MS = 100;
const START_PATIENCE_MS = 180_000;
/** Half as long again as a process may take to end. */
const END_PATIENCE_MS = 15_000;

/** A process that ended though nobody told it to. */
export interface UnaskedEnd {
  roles: readonly Role[];
  code: number | null;
  signal: string | null;
  /** What it wrote last. */
  last: string[];
}

export interface SupervisedProcesses extends Processes {
  log: readonly string[];
  /** When each of its lines came, in milliseconds by `performance.now()`. */
  arrivals: readonly number[];
  /** What it wrote that is no line of the log. */
  foreign: readonly string[];
  unaskedEnds: readonly UnaskedEnd[];
  /** Returns when as many say that they have started as there are. */
  started(): Promise<void>;
}

/** What commands of the run are started with: its settings, its names, its time. */
export interface Machine {
  environment: Readonly<Record<string, string>>;
  wrapper: readonly string[];
  cwd: string;
}

export interface SupervisionOptions extends Machine {
  /** The roles of each process of the run. */
  layout: readonly (readonly Role[])[];
}

/** A place in the run: one process after another fills it. */
interface Post {
  roles: readonly Role[];
  options: StartOptions;
  isExtra: boolean;
  /** Nobody takes the place of who ended. */
  isKeptDown: boolean;
  child: ChildProcess | null;
  /** Set while somebody ends it: whatever it ends with then is no surprise. */
  isEnding: boolean;
  hasStarted: boolean;
  last: string[];
}

/** Runs `dateline start` processes and starts anew those that end, as a service manager does. */
export function supervise(options: SupervisionOptions): SupervisedProcesses {
  const log: string[] = [];
  const arrivals: number[] = [];
  const foreign: string[] = [];
  const unaskedEnds: UnaskedEnd[] = [];
  const posts = new Set<Post>();
  let isStopping = false;
  const file = createWriteStream(path.join(options.cwd, 'dateline.log'));
  // A disk that is full, or a folder that is removed, is no trouble of the harness.
  file.on('error', () => {});

  const launch = (post: Post) => {
    const { PATH = '', HOME = '' } = process.env;
    const [command = process.execPath, ...args] = [
      ...(post.options.wrapper ?? options.wrapper),
      process.execPath,
      PROGRAM,
      'start',
      '--roles',
      post.roles.join(','),
    ];
    const child = spawn(command, args, {
      cwd: options.cwd,
      detached: true,
      env: { PATH, HOME, ...options.environment, ...post.options.environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    outlived(child);
    Object.assign(post, { child, isEnding: false, hasStarted: false, last: [] });
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!line.startsWith('{')) foreign.push(line);
      if (line.includes('"msg":"started"')) post.hasStarted = true;
      log.push(line);
      arrivals.push(performance.now());
      file.write(`${child.pid} ${line}\n`);
      post.last = [...post.last.slice(-9), line];
    });
    child.once('exit', (code, signal) => void ended(post, code, signal));
  };

  const ended = async (post: Post, code: number | null, signal: string | null) => {
    if (post.child) post.child = null;
    if (!post.isEnding) unaskedEnds.push({ roles: post.roles, code, signal, last: post.last });
    if (post.isExtra) posts.delete(post);
    if (post.isExtra || post.isKeptDown || isStopping) return;
    await sleep(RESTART_AFTER_MS);
    if (!isStopping && !post.isKeptDown && !post.child) launch(post);
  };

  const end = async (post: Post, signal: NodeJS.Signals): Promise<number> => {
    const { child } = post;
    if (!child) return 0;
    const began = performance.now();
    const exited = once(child, 'exit');
    post.isEnding = true;
    child.kill(signal);
    const patience = setTimeout(() => child.kill('SIGKILL'), stretched(END_PATIENCE_MS));
    await exited;
    clearTimeout(patience);
    return performance.now() - began;
  };

  const enlist = (roles: readonly Role[], startOptions: StartOptions, isExtra: boolean): Post => {
    const post: Post = {
      roles,
      options: startOptions,
      isExtra,
      isKeptDown: false,
      child: null,
      isEnding: false,
      hasStarted: false,
      last: [],
    };
    posts.add(post);
    launch(post);
    return post;
  };

  const processAt = (post: Post): DatelineProcess => ({
    isExtra: post.isExtra,
    roles: post.roles,
    pid: post.child?.pid ?? 0,
    hasStarted: post.hasStarted,
    kill: async () => {
      await end(post, 'SIGKILL');
    },
    async keepDown() {
      post.isKeptDown = true;
      await end(post, 'SIGKILL');
      return () => {
        post.isKeptDown = false;
        if (!isStopping && !post.child) launch(post);
      };
    },
    stop: () => end(post, 'SIGTERM'),
  });

  return {
    log,
    arrivals,
    foreign,
    unaskedEnds,
    running: () => [...posts].filter(({ child }) => child !== null).map(processAt),
    async start(roles, startOptions = {}) {
      return processAt(enlist(roles, startOptions, true));
    },
    async stopAll() {
      isStopping = true;
      await Promise.all([...posts].map((post) => end(post, 'SIGTERM')));
    },
    async startAll() {
      isStopping = false;
      if (posts.size === 0) for (const roles of options.layout) enlist(roles, {}, false);
      else for (const post of posts) if (!post.child) launch(post);
    },
    async started() {
      const deadline = performance.now() + START_PATIENCE_MS;
      while ([...posts].some(({ child, hasStarted }) => !child || !hasStarted)) {
        if (performance.now() > deadline)
          throw new Error(`Not all processes started; the last words:\n${log.slice(-10).join('\n')}`);
        await sleep(100);
      }
    },
  };
}
