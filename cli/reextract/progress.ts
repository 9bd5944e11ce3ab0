import { MultiBar, Presets } from 'cli-progress';

/** Lines on standard output, and on a terminal a bar below them. */
export interface Progress {
  print(line: string): void;
  advance(): void;
  stop(): void;
}

export function startProgress(pages: number): Progress {
  if (!process.stderr.isTTY) return { print: console.log, advance() {}, stop() {} };
  const bars = new MultiBar(
    { format: '{bar} {value} of {total} pages · {eta_formatted} left', hideCursor: true },
    Presets.shades_classic,
  );
  const bar = bars.create(pages, 0);
  return {
    // On the same terminal the bar has to make room for the line.
    print: process.stdout.isTTY ? (line) => bars.log(`${line}\n`) : console.log,
    advance: () => bar.increment(),
    stop() {
      bars.update();
      bars.stop();
    },
  };
}
