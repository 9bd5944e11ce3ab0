import { describe, expect, it } from 'vitest';
import { PhraseTable } from './phrases.ts';
import { splitWords } from './words.ts';

const table = new PhraseTable<'visit' | 'state' | 'chief'>([
  ['visit', 'thăm|visit'],
  ['state', 'thăm cấp nhà nước|state visit'],
  ['chief', 'tổng bí thư'],
]);
const at = (text: string, index = 0, unaccented = false) => table.at(splitWords(text), index, unaccented);

describe('PhraseTable', () => {
  it('finds the longest phrase that starts at a word, whatever its case', () => {
    expect(at('Thăm cấp Nhà nước')).toEqual({ meaning: 'state', length: 4 });
    expect(at('thăm cấp cao')).toEqual({ meaning: 'visit', length: 1 });
    expect(at('a STATE visit', 1)).toEqual({ meaning: 'state', length: 2 });
    expect(at('a state visit', 2)).toEqual({ meaning: 'visit', length: 1 });
  });

  it('finds nothing elsewhere, nor beyond the last word', () => {
    expect(at('state of play')).toBeNull();
    expect(at('state')).toBeNull();
    expect(at('visit', 1)).toBeNull();
  });

  it('joins words over a space or hyphen alone', () => {
    expect(at('state-visit')?.meaning).toBe('state');
    for (const text of ['state, visit', 'state. Visit', 'state\nvisit']) expect(at(text)).toBeNull();
  });

  it('joins words and numbers that nothing parts', () => {
    const area = new PhraseTable([[true, 'km2']]);
    expect(area.at(splitWords('40km2'), 1)).toEqual({ meaning: true, length: 2 });
  });

  it('finds the longest phrase that ends before a word', () => {
    const endingAt = (text: string, index: number) => table.before(splitWords(text), index);
    expect(endingAt('a state visit ended', 3)).toEqual({ meaning: 'state', length: 2 });
    expect(endingAt('the visit ended', 2)).toEqual({ meaning: 'visit', length: 1 });
    expect(endingAt('a state visit ended', 2)).toBeNull();
    expect(endingAt('visit', 0)).toBeNull();
    expect(endingAt('visit', 1)?.meaning).toBe('visit');
  });

  it('splits its phrases as it is told', () => {
    const marks = (text: string) => [...text].map((lower) => ({ lower, gap: '' }));
    const percent = new PhraseTable(
      [
        ['percent', '%'],
        ['points', '%p'],
      ],
      marks,
    );
    expect(percent.at(marks('5%p'), 1)).toEqual({ meaning: 'points', length: 2 });
    expect(percent.at(marks('5%'), 1)?.meaning).toBe('percent');
  });

  it('meets phrases without accents in a text without accents only', () => {
    expect(at('tong bi thu', 0, true)?.meaning).toBe('chief');
    expect(at('tong bi thu')).toBeNull();
    expect(at('tổng bí thư')?.meaning).toBe('chief');
  });
});
