import { array, assert, constantFrom, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../test/support/any-text.ts';
import { splitSignature } from './signature.ts';

const TEXT = 'The ferry runs again.';
const texts = (...lines: string[]) => lines.map((text) => ({ text }));

describe('splitSignature', () => {
  it('parts a last line that names who wrote it', () => {
    expect(splitSignature(texts(TEXT, 'Ann Doe'), [], [])).toEqual({
      blocks: texts(TEXT),
      names: ['Ann Doe'],
      agencies: [],
    });
  });

  it('parts lines that repeat the byline at either end', () => {
    const { blocks, names } = splitSignature(texts('By Ann Doe', TEXT, 'ANN DOE'), ['Ann Doe'], []);
    expect(blocks).toEqual(texts(TEXT));
    expect(names).toEqual(['Ann Doe']);
  });

  it('keeps a last line of names where somebody else signed, or that a colon announces', () => {
    const lines = texts('The winner is chosen.', 'Ann Doe');
    expect(splitSignature(lines, ['Bob Roe'], []).blocks).toEqual(lines);
    const announced = texts('The winners are:', 'Ann Doe');
    expect(splitSignature(announced, [], []).blocks).toEqual(announced);
  });

  it.each([
    ['Theo TTXVN', [], ['TTXVN']],
    ['(Theo Reuters)', [], ['Reuters']],
    ['— AFP', [], ['AFP']],
    ['Theo Ngày Mới', [], []],
    ['Theo Ngaymoi', [], []],
    ['Nguồn: TTXVN', [], ['TTXVN']],
    ['© 2026 Agence France-Presse. All rights reserved.', [], ['AFP']],
    ['Hà Thu (tổng hợp)', ['Hà Thu'], []],
    ['Hà Thu (theo Reuters, AFP)', ['Hà Thu'], ['Reuters', 'AFP']],
    ['NHẬT XUÂN - NGHI VŨ', ['NHẬT XUÂN', 'NGHI VŨ'], []],
    ['By Ann Doe', ['Ann Doe'], []],
  ])('parts %s', (line, names, agencies) => {
    expect(splitSignature(texts(TEXT, line), [], [])).toEqual({ blocks: texts(TEXT), names, agencies });
  });

  it('parts a signature and the agency below it', () => {
    expect(splitSignature(texts(TEXT, 'Hà Thu', 'Theo TTXVN'), [], [])).toEqual({
      blocks: texts(TEXT),
      names: ['Hà Thu'],
      agencies: ['TTXVN'],
    });
  });

  it.each([
    'Ann Doe/Associated Press',
    'Photo: Ann Doe',
    'Ann Doe is a reporter in Lakeside.',
    'Night Ferry for Lakeside',
    'The Reuters building stood near the ferry.',
    'Theo Ngày Mới, phà đêm đã trở lại bến cũ',
    'Bến Phà (rộng 5 m)',
  ])('keeps %s', (line) => {
    const lines = texts(TEXT, line);
    expect(
      splitSignature(lines, ['Ann Doe'].slice(0, line.startsWith('Ann Doe is') ? 1 : 0), []).blocks,
    ).toEqual(lines);
  });

  it('parts right-aligned names though somebody signed above', () => {
    const layout = { isRightAligned: () => true, isBold: () => false, isListed: () => false };
    expect(splitSignature(texts(TEXT, 'Hà Thu'), ['Ann Doe'], [], layout)).toEqual({
      blocks: texts(TEXT),
      names: ['Ann Doe', 'Hà Thu'],
      agencies: [],
    });
  });

  it('takes a first line of names in bold where nobody signed', () => {
    const layout = {
      isRightAligned: () => false,
      isBold: ({ text }: { text: string }) => text === 'Ann Doe/Bob Roe',
      isListed: () => false,
    };
    const { blocks, names } = splitSignature(texts('Ann Doe/Bob Roe', TEXT), [], [], layout);
    expect({ blocks, names }).toEqual({ blocks: texts(TEXT), names: ['Ann Doe', 'Bob Roe'] });
  });

  it('keeps a last list item', () => {
    const layout = { isRightAligned: () => false, isBold: () => false, isListed: () => true };
    expect(splitSignature(texts(TEXT, 'Night Ferry'), [], [], layout).names).toEqual([]);
  });

  it('never takes the only line', () => {
    expect(splitSignature(texts('Ann Doe'), [], []).blocks).toHaveLength(1);
    expect(splitSignature(texts('Theo TTXVN'), [], []).blocks).toHaveLength(1);
  });

  it('leaves a run of the blocks, and one at least', () => {
    const line = oneof(anyText(), constantFrom('Ann Doe', 'Theo TTXVN', 'By Bob Roe', TEXT));
    assert(
      property(array(line, { minLength: 1 }), (lines) => {
        const given = texts(...lines);
        const { blocks } = splitSignature(given, [], []);
        expect(blocks.length).toBeGreaterThan(0);
        const start = given.indexOf(blocks[0]!);
        expect(given.slice(start, start + blocks.length)).toEqual(blocks);
      }),
    );
  });
});
