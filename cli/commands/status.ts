import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { environmentVariables } from '../../config/environment.ts';
import { EXIT } from '../exit-codes.ts';
import { openSession } from '../session.ts';
import { aborted, stopSignal } from '../signals.ts';
import { drawStatus } from '../status/draw.ts';
import { createStatusReader, type StatusReader } from '../status/reader.ts';
import type { Status } from '../status/schema.ts';
import { openScreen } from '../status/screen.ts';

const EVERY_MS = 2_000;
const PAPER = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

interface StatusOptions {
  json?: boolean;
  once?: boolean;
}

export function addStatus(program: Command): void {
  program
    .command('status')
    .description('show processes, queues, sources and the latest articles: a screen that stays, until q')
    .option('--once', 'print it once; so it does where the output is no terminal')
    .option('--json', 'print one JSON document, which docs/status.md describes')
    .addHelpText(
      'after',
      `
Examples:
  dateline status
  dateline status --once
  dateline status --json

It only looks: nothing is started, and nothing waits for it. Printed once, it ends with 1 where nothing runs or the
database cannot be reached.`,
    )
    .action(async (options: StatusOptions) => {
      process.exitCode = await status(options);
    });
}

async function status({ json = false, once = false }: StatusOptions): Promise<number> {
  const reader = createStatusReader(openSession());
  try {
    if (!json && !once && process.stdout.isTTY) return await stay(reader);
    const now = await reader.read();
    const lines = drawStatus(now, PAPER).map(({ text }) => text);
    console.log(json ? JSON.stringify(now, null, 2) : lines.join('\n'));
    return isAtWork(now) ? EXIT.ok : EXIT.problems;
  } finally {
    await reader.close();
  }
}

function isAtWork({ processes }: Status): boolean {
  return processes?.some(({ silent }) => !silent) ?? false;
}

/** Looks every two seconds, until somebody quits. */
async function stay(reader: StatusReader): Promise<number> {
  const quit = new AbortController();
  const signal = AbortSignal.any([quit.signal, stopSignal()]);
  let last: Status | null = null;
  const draw = () => {
    if (last) screen.show(drawStatus(last, screen.size()));
  };
  const screen = openScreen({
    input: process.stdin,
    output: process.stdout,
    colours: !environmentVariables().NO_COLOR,
    onQuit: () => quit.abort(),
    onResize: draw,
  });
  try {
    screen.show([{ text: 'Dateline: looking …', tone: 'quiet' }]);
    while (!signal.aborted) {
      last = (await Promise.race([reader.read(), aborted(signal)])) ?? last;
      draw();
      await sleep(EVERY_MS, undefined, { signal }).catch(() => {});
    }
    return EXIT.ok;
  } finally {
    screen.close();
  }
}
