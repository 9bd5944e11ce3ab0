import { describe, expect, it } from 'vitest';
import type { JudgedBlock } from './body/judge.ts';
import { blocksOf, readingOf } from './fixture.ts';
import { confidenceOf, isDoubtful, settle } from './opinions.ts';
import type { Reading } from './reading.ts';

const TEXTS = [
  'The night ferry runs again after three months of repairs, with room for two hundred people on board.',
  'Its captain, Cora Poe, said that the boat had been given new engines and a coat of paint over the winter.',
  'The pier stays open until midnight, and tickets cost what they cost last year, at the counter and elsewhere.',
  'In the first week four thousand people crossed, among them the mayor, who had asked for the repairs in autumn.',
  'A second boat, which is being built upstream, is to join the line in summer and will carry cars as well.',
  'Fishermen had complained that the old engines drove the eels away; the harbour office now counts them each week.',
];
const EMPTY = readingOf('');

type Judgement = Pick<JudgedBlock, 'dropped' | 'chance'>;
const KEPT = { dropped: null, chance: 1 };
const DROPPED = { dropped: 'outside', chance: 0 } as const;

/** A reading of six paragraphs, judged as given; what is judged no further is certain and kept. */
function reading(...judgements: Judgement[]): Reading {
  const blocks = blocksOf(TEXTS.map((text) => `<p>${text}</p>`).join(''));
  return { ...EMPTY, judged: blocks.map((block, index) => ({ block, ...(judgements[index] ?? KEPT) })) };
}

const times = (count: number, judgement: Judgement): Judgement[] => Array(count).fill(judgement);
const keptOf = ({ judged }: Reading) => judged.map(({ dropped }) => dropped === null);

describe('isDoubtful', () => {
  it.each([
    ['text that is sure', [], false],
    ['text that hangs in the balance', times(6, { dropped: null, chance: 0.6 }), true],
    ['text half of which does', times(3, { dropped: null, chance: 0.5 }), true],
    [
      'text beside dropped blocks that nearly were kept',
      times(3, { dropped: 'unlike-text', chance: 0.45 }),
      true,
    ],
    ['text beside junk that is sure', times(3, { dropped: 'related', chance: 0.05 }), false],
    ['text that is short', times(5, DROPPED), true],
    ['nothing', times(6, DROPPED), true],
  ] satisfies [string, Judgement[], boolean][])('%s', (_, judgements, doubtful) => {
    expect(isDoubtful(reading(...judgements))).toBe(doubtful);
  });

  it('is never what selectors name', () => {
    expect(isDoubtful({ ...reading(...times(6, DROPPED)), isSelected: true })).toBe(false);
  });
});

describe('settle', () => {
  it.each([
    ['keeps what both keep', { dropped: null, chance: 0.6 }, TEXTS, true],
    ['drops an undecided block that the other leaves out', { dropped: null, chance: 0.6 }, [], false],
    ['keeps an undecided block that the other keeps', { dropped: 'unlike-text', chance: 0.4 }, TEXTS, true],
    ['keeps it outside of the container, too', { dropped: 'outside', chance: 0.4 }, TEXTS, true],
    ['leaves dropped what both drop', { dropped: 'unlike-text', chance: 0.4 }, [], false],
    ['drops no block that is decided', { dropped: null, chance: 0.9 }, [], true],
    ['keeps no block that is decided', { dropped: 'outside', chance: 0.1 }, TEXTS, false],
    ['does not overrule a reason in words', { dropped: 'caption', chance: 0.4 }, TEXTS, false],
    [
      'knows a line by most of its words',
      { dropped: null, chance: 0.6 },
      [`Ferry: ${TEXTS[0]} More of it.`],
      true,
    ],
    [
      'takes a few words in common for none',
      { dropped: null, chance: 0.6 },
      ['The night ferry runs late.'],
      false,
    ],
  ] satisfies [string, Judgement, string[], boolean][])('%s', (_, judgement, lines, kept) => {
    expect(keptOf(settle(reading(judgement), lines))[0]).toBe(kept);
  });

  it('says why a block is dropped, and touches no other', () => {
    const before = reading({ dropped: null, chance: 0.6 });
    const { judged } = settle(before, []);
    expect(judged.map(({ dropped }) => dropped)).toEqual(['second-opinion', ...Array(5).fill(null)]);
    expect(keptOf(before)).toEqual(Array(6).fill(true));
  });

  it('follows the other in all that was weighed, where hardly any text was kept', () => {
    const short = reading(...times(4, DROPPED), { dropped: 'related', chance: 0 });
    expect(keptOf(settle(short, TEXTS))).toEqual([true, true, true, true, false, true]);
    expect(keptOf(settle(short, TEXTS.slice(2)))).toEqual([false, false, true, true, false, true]);
  });

  it('compares lines of one or two words as a whole', () => {
    const [block] = blocksOf('<h2>Night boat</h2>');
    const short: Reading = { ...EMPTY, judged: [{ block: block!, dropped: null, chance: 0.5 }] };
    expect(keptOf(settle(short, ['NIGHT BOAT!']))).toEqual([true]);
    expect(keptOf(settle(short, ['Night boat again']))).toEqual([false]);
  });
});

describe('confidenceOf', () => {
  it('is how decided the one opinion is', () => {
    expect(confidenceOf(reading(), null)).toEqual({ score: 1, basis: 'one-opinion' });
    const even = times(6, { dropped: null, chance: 0.5 });
    expect(confidenceOf(reading(...even), null)).toEqual({ score: 0, basis: 'one-opinion' });
    expect(confidenceOf(EMPTY, null)).toEqual({ score: 0, basis: 'one-opinion' });
  });

  it('does not count junk that is sure', () => {
    expect(confidenceOf(reading({ dropped: 'related', chance: 0.05 }), null).score).toBe(1);
  });

  it('is the share on which two opinions agree', () => {
    expect(confidenceOf(reading(), TEXTS)).toEqual({ score: 1, basis: 'two-opinions' });
    expect(confidenceOf(reading(), []).score).toBe(0);
    expect(confidenceOf(reading(DROPPED), TEXTS).score).toBeCloseTo(5 / 6, 1);
    expect(confidenceOf(reading(), TEXTS.slice(1)).score).toBeCloseTo(5 / 6, 1);
    expect(confidenceOf(EMPTY, [])).toEqual({ score: 0, basis: 'two-opinions' });
  });

  it('is whole where selectors decide', () => {
    expect(confidenceOf({ ...reading(DROPPED), isSelected: true }, null)).toEqual({
      score: 1,
      basis: 'selectors',
    });
  });
});
