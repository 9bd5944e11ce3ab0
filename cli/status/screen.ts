import { writeSync } from 'node:fs';
import type { Line, Size } from './draw.ts';

const ESC = '\u001b';
const ENTER = `${ESC}[?1049h${ESC}[?25l`;
const LEAVE = `${ESC}[?25h${ESC}[?1049l`;
const HOME = `${ESC}[H`;
const TO_END_OF_LINE = `${ESC}[K`;
const TO_END_OF_SCREEN = `${ESC}[J`;
/** Ctrl-C and Ctrl-D come as keys: a terminal in raw mode sends no signals. */
const QUIT = new Set(['q', 'Q', '\u0003', '\u0004']);
const TONES: Record<Line['tone'], string> = { plain: '', title: '1', bad: '31', quiet: '2' };

export interface ScreenOptions {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream & { fd: number };
  colours: boolean;
  onQuit: () => void;
  onResize: () => void;
}

export interface Screen {
  size(): Size;
  show(lines: readonly Line[]): void;
  /** Gives the terminal back as it was. */
  close(): void;
}

/** Takes over a terminal: its second screen, without a cursor, until it is closed or the process ends, however it does. */
export function openScreen({ input, output, colours, onQuit, onResize }: ScreenOptions): Screen {
  const onKeys = (keys: string) => {
    if ([...keys].some((key) => QUIT.has(key))) onQuit();
  };
  // The stream may be gone when the process ends: written past it.
  const restore = () => {
    try {
      writeSync(output.fd, LEAVE);
    } catch {
      // There is no terminal any more.
    }
    if (input.isTTY) input.setRawMode(false);
  };
  output.write(ENTER);
  process.once('exit', restore);
  output.on('resize', onResize);
  output.on('error', onQuit);
  if (input.isTTY) input.setRawMode(true);
  input.setEncoding('utf8').on('data', onKeys).resume();
  return {
    size: () => ({ width: output.columns || 80, height: output.rows || 24 }),
    show(lines) {
      const drawn = lines.map((line) => paint(line, colours) + TO_END_OF_LINE);
      output.write(HOME + drawn.join('\r\n') + TO_END_OF_SCREEN);
    },
    close() {
      process.removeListener('exit', restore);
      output.off('resize', onResize);
      input.off('data', onKeys).pause();
      restore();
    },
  };
}

export function paint({ text, tone }: Line, colours: boolean): string {
  const code = TONES[tone];
  return colours && code !== '' ? `${ESC}[${code}m${text}${ESC}[0m` : text;
}
