import { cutToWidth, displayWidth, harmless } from '../terminal-text.ts';
import { headOf } from './head.ts';
import type { Status } from './schema.ts';
import { type Section, sectionsOf } from './sections.ts';

/** A line of the screen, and how it is to catch the eye. */
export interface Line {
  text: string;
  tone: 'plain' | 'title' | 'bad' | 'quiet';
}

export interface Size {
  /** `Infinity` for paper that has no end. */
  width: number;
  height: number;
}

/** The screen as lines, of which none is wider and which are no more than the size says. */
export function drawStatus(status: Status, { width, height }: Size): Line[] {
  const head = headOf(status);
  const sections = sectionsOf(status);
  const rows = shareRows(sections, height - head.length);
  const lines = [...head, ...sections.flatMap((section, index) => drawSection(section, rows[index] ?? 0))];
  return lines
    .slice(0, Math.max(0, height))
    .map(({ text, tone }) => ({ text: cutToWidth(harmless(text), width), tone }));
}

/** A blank line, the title and the names of columns. */
const AROUND = 3;

/** How many lines each section's rows get: one at a time in turns, so that what is short is whole. */
function shareRows(sections: readonly Section[], height: number): number[] {
  const given = sections.map(() => 0);
  let room = height - sections.length * AROUND;
  while (room > 0) {
    const wanting = sections.flatMap(({ rows }, index) => ((given[index] ?? 0) < rows.length ? [index] : []));
    if (wanting.length === 0) break;
    for (const index of wanting.slice(0, room)) given[index] = (given[index] ?? 0) + 1;
    room -= wanting.length;
  }
  return given;
}

function drawSection({ title, header, rows, isBad }: Section, most: number): Line[] {
  const isCut = rows.length > most;
  const shown = isCut ? rows.slice(0, Math.max(0, most - 1)) : rows;
  const [names = '', ...texts] = inColumns(header, shown);
  return [
    { text: '', tone: 'plain' },
    { text: title, tone: 'title' },
    ...(rows.length > 0 && header.length > 0 ? [{ text: names, tone: 'quiet' as const }] : []),
    ...texts.map((text, index): Line => ({ text, tone: isBad?.(index) ? 'bad' : 'plain' })),
    ...(isCut && most > 0 ? [{ text: `… ${rows.length - shown.length} more`, tone: 'quiet' as const }] : []),
  ];
}

const NUMBER = /^(?:–|due|\d+(?:\.\d+)?(?: [A-Za-z]+)?)$/;

/** Text to the left, numbers to the right; the last column is as wide as its text. */
function inColumns(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [header, ...rows].map((row) => row.map(harmless));
  const widths = header.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ''))));
  const isNumber = header.map((_, column) => rows.every((row) => NUMBER.test(row[column] ?? '')));
  return all.map((row) =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
        return isNumber[column] && column > 0 ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd(),
  );
}
