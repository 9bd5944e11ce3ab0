import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createSecondOpinion, type SecondOpinion } from './second-opinion.ts';

const LINE =
  'The night ferry runs again after three months of repairs, and it carries two hundred passengers';
const lines = (count: number) => Array.from({ length: count }, (_, number) => `${LINE} on day ${number}.`);
const page = (count: number) =>
  `<div>${lines(count)
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>`;
/** Within the limits of size, and still many seconds' work for Readability. */
const SLOW_PAGE = `<div>${'<a href="/a">ferry at noon</a> '.repeat(19_000)}</div>`;
/** More than 24 MB while Readability reads it. */
const LARGE_PAGE = `<p class="a b c d e f g h i j">${LINE}.</p>`.repeat(19_000);

let opinion: SecondOpinion;
afterEach(() => opinion.close());

describe('createSecondOpinion', () => {
  it('tells the paragraphs of pages, one after another', async () => {
    opinion = createSecondOpinion({ timeoutMs: 20_000, memoryMb: 256 });
    const asked = [page(4), LINE, '', page(2)].map(opinion.ask);
    expect(await Promise.all(asked)).toEqual([lines(4), [LINE], null, lines(2)]);
  });

  it('reads no page that nests too deep or is too large, and none of its scripts', async () => {
    opinion = createSecondOpinion({ timeoutMs: 20_000, memoryMb: 256 });
    const deep = '<div>'.repeat(5000) + page(4);
    const table = `<table>${`<tr>${'<td>Ferry</td>'.repeat(50)}</tr>`.repeat(8000)}</table>`;
    const script = `<script>${'x'.repeat(20_000_000)}</script>${page(4)}`;
    expect(await Promise.all([deep, table, script].map(opinion.ask))).toEqual([null, null, lines(4)]);
  });

  it('gives up at the time limit, and reads the next page', async () => {
    opinion = createSecondOpinion({ timeoutMs: 1000, memoryMb: 256 });
    expect(await Promise.all([SLOW_PAGE, page(4)].map(opinion.ask))).toEqual([null, lines(4)]);
  });

  it('outlives a page that fills the memory', async () => {
    opinion = createSecondOpinion({ timeoutMs: 20_000, memoryMb: 24 });
    expect(await Promise.all([LARGE_PAGE, page(4)].map(opinion.ask))).toEqual([null, lines(4)]);
  });
});

describe('a process with a second opinion', () => {
  const load = `await import('${new URL('second-opinion.ts', import.meta.url).href}')`;
  const ask = `
    const { createSecondOpinion } = ${load};
    const opinion = createSecondOpinion({ timeoutMs: 20_000, memoryMb: 256 });
    console.log(JSON.stringify(await opinion.ask('${LINE}')));
  `;
  const register = "(await import('tsx/esm/api')).register();";

  it.each([
    ['run by tsx', ['--import', 'tsx'], ask],
    ['that registers tsx itself', [], register + ask],
    ['that closes it', ['--import', 'tsx'], `${ask} await opinion.close();`],
  ])('%s gets an answer, and ends by itself', async (_, options, program) => {
    const run = promisify(execFile)(process.execPath, [...options, '--input-type=module', '-e', program]);
    expect(JSON.parse((await run).stdout)).toEqual([LINE]);
  });
});
