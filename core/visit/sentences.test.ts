import { describe, expect, it } from 'vitest';
import { wordText } from '../words/document.ts';
import { dayNumber } from './dates.ts';
import { isReported, readSentences } from './sentences.ts';

const PUBLISHED = dayNumber('2026-02-05');
const read = (title: string, text: string) => readSentences(wordText(title, text), PUBLISHED, 'en').sentences;

describe('readSentences', () => {
  it('hands each sentence what is read in it', () => {
    const [title, first, second] = read(
      'Lindqvist in Laos',
      'Norwegian Prime Minister Arvik Lindqvist landed on February 5. He left Peru on February 3.',
    );
    expect(title?.countries.map(({ code }) => code)).toEqual(['LA']);
    expect(title?.people.map(({ person }) => person.name)).toEqual(['Arvik Lindqvist']);
    expect(first?.countries.map(({ code }) => code)).toEqual(['NO']);
    expect(first?.dates.map(({ start }) => start)).toEqual([PUBLISHED]);
    expect(second?.countries.map(({ code }) => code)).toEqual(['PE']);
    expect(second?.dates.map(({ start }) => start)).toEqual([PUBLISHED - 2]);
    expect(second?.cues.map(({ cue }) => cue)).toContain('leaves');
  });

  it('weighs the title most, and each paragraph less than the one before', () => {
    const weights = read('Guests land', 'They came.\nThey ate.\nThey left.').map(({ weight }) => weight);
    expect(weights[0]).toBeGreaterThan(weights[1] ?? 0);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it.each(['They met in Lima last year.', 'They met in Lima on March 3, 2023.'])(
    'weighs background less: "%s"',
    (background) => {
      const [plain] = read('', 'They met in Lima.');
      const [past] = read('', background);
      expect(past?.weight).toBeLessThan(plain?.weight ?? 0);
    },
  );

  it('does not take for background what has a day of now', () => {
    const [plain] = read('', 'They met in Lima.');
    const [today] = read('', 'They met in Lima on February 5, as they did last year.');
    expect(today?.weight).toBe(plain?.weight);
  });

  it('does not read to the end of the page', () => {
    expect(read('', 'Somebody spoke.\n'.repeat(40)).length).toBeLessThan(20);
  });
});

describe('isReported', () => {
  it.each([
    [-300, false],
    [-3, true],
    [30, true],
    [300, false],
  ])('of a day %i days from publication: %s', (distance, reported) => {
    const day = PUBLISHED + distance;
    const mention = {
      start: day,
      end: day,
      form: 'explicit',
      range: false,
      year: true,
      from: 0,
      to: 1,
    } as const;
    expect(isReported(mention, PUBLISHED)).toBe(reported);
  });
});
