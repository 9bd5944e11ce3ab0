import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../article.ts';
import { type ParagraphsDifference, paragraphsDifference } from './paragraphs.ts';

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

/** A word for each part: `3 unchanged`, `edited`, `removed`, `added`. */
function outline(difference: ParagraphsDifference): string[] {
  return difference.map((part) => {
    if ('unchanged' in part) return `${part.unchanged} unchanged`;
    if (part.before && part.after) return 'edited';
    return part.before ? 'removed' : 'added';
  });
}

const arrival = 'President Lindqvist landed in Velmora in the morning.';
const talks = 'The talks took three hours and ended with a handshake.';
const dinner = 'A dinner at the harbour closes the day.';
const trade = 'Exports of timber doubled within a year, say customs officers.';

describe('paragraphsDifference', () => {
  it('is empty where nothing changed', () => {
    expect(paragraphsDifference(paragraphs(arrival, talks), paragraphs(arrival, talks))).toEqual([]);
  });

  it('keeps edited paragraphs by word, and of the others only how many they are', () => {
    const after = paragraphs(arrival, talks, dinner.replace('harbour', 'old town hall'));
    expect(paragraphsDifference(paragraphs(arrival, talks, dinner), after)).toEqual([
      { unchanged: 2 },
      {
        before: 'paragraph',
        after: 'paragraph',
        runs: [
          { kind: 'same', text: 'A dinner at the ' },
          { kind: 'removed', text: 'harbour ' },
          { kind: 'added', text: 'old town hall ' },
          { kind: 'same', text: 'closes the day.' },
        ],
      },
    ]);
  });

  it('takes a paragraph for a new one where it shares hardly a word with the one that went', () => {
    const difference = paragraphsDifference(paragraphs(arrival, talks), paragraphs(arrival, trade));
    expect(outline(difference)).toEqual(['1 unchanged', 'removed', 'added']);
  });

  it('finds the paragraph that an edited one was, among others that came and went', () => {
    const before = paragraphs(dinner, talks);
    const after = paragraphs(trade, talks.replace('three', 'four'), arrival);
    expect(outline(paragraphsDifference(before, after))).toEqual(['removed', 'added', 'edited', 'added']);
  });

  it('recognises a paragraph that grew', () => {
    const grown = `${arrival} She was met by the prime minister and a guard of honour.`;
    expect(outline(paragraphsDifference(paragraphs(arrival), paragraphs(grown)))).toEqual(['edited']);
  });

  it('tells that a paragraph became another kind of block', () => {
    const after: Block[] = [{ kind: 'quote', text: talks }];
    expect(paragraphsDifference(paragraphs(talks), after)).toEqual([
      { before: 'paragraph', after: 'quote', runs: [{ kind: 'same', text: talks }] },
    ]);
  });

  it('compares huge changes by whole paragraphs', () => {
    const huge = (name: string) => `Same ${name} beginning ${'and so on '.repeat(4000)}`;
    const difference = paragraphsDifference(paragraphs(huge('old')), paragraphs(huge('new')));
    expect(outline(difference)).toEqual(['removed', 'added']);
  });

  it('compares bodies of very many paragraphs as a whole', () => {
    const many = (name: string) => paragraphs(...Array.from({ length: 600 }, (_, index) => name + index));
    const difference = paragraphsDifference(many('a'), many('b'));
    expect(outline(difference)).toEqual([...Array(600).fill('removed'), ...Array(600).fill('added')]);
  });

  it('accounts for every paragraph of both bodies, in order', () => {
    const words = fc.array(fc.constantFrom('họ', 'thăm', 'Lào', 'hôm', 'nay', 'mai'), {
      minLength: 1,
      maxLength: 5,
    });
    const body = fc.array(
      fc.record({
        kind: fc.constantFrom<Block['kind']>('paragraph', 'quote'),
        text: words.map((list) => list.join(' ')),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(body, body, (before, after) => {
        expect(bodyOf(paragraphsDifference(before, after), before, 'before')).toEqual(before);
        expect(bodyOf(paragraphsDifference(before, after), after, 'after')).toEqual(after);
      }),
    );
  });
});

/** One side of a difference, its unchanged paragraphs taken from the whole. */
function bodyOf(difference: ParagraphsDifference, whole: Block[], side: 'before' | 'after'): Block[] {
  if (difference.length === 0) return whole;
  const other = side === 'before' ? 'added' : 'removed';
  const body: Block[] = [];
  for (const part of difference) {
    if ('unchanged' in part) body.push(...whole.slice(body.length, body.length + part.unchanged));
    else if (part[side]) {
      const runs = part.runs.filter((run) => run.kind !== other);
      body.push({ kind: part[side], text: runs.map((run) => run.text).join('') });
    }
  }
  return body;
}
