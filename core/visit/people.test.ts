import { describe, expect, it } from 'vitest';
import { foldText } from '../text.ts';
import { wordText } from '../words/document.ts';
import { dayNumber } from './dates.ts';
import { isSameName } from './names.ts';
import type { Person } from './people.ts';
import { readSentences } from './sentences.ts';

function peopleOf(text: string, { title = '', language = null as string | null } = {}): Person[] {
  return readSentences(wordText(title, text), dayNumber('2026-02-05'), language).people;
}

describe('readPeople', () => {
  it.each([
    ['Norwegian Prime Minister Arvik Lindqvist landed.', 'Arvik Lindqvist', ['head-of-government'], 'NO'],
    ['President of Chile Mara Castellan left.', 'Mara Castellan', ['president'], 'CL'],
    ['President Mara Castellan of Chile left.', 'Mara Castellan', ['president'], 'CL'],
    ['Thủ tướng Na Uy Arvik Lindqvist đã đến.', 'Arvik Lindqvist', ['head-of-government'], 'NO'],
    [
      'Tổng Bí thư, Chủ tịch nước Lào Bounmy Sengdara đã đến.',
      'Bounmy Sengdara',
      ['party-chief', 'state-president'],
      'LA',
    ],
    ['Chủ tịch Quốc hội Lào Khamphet Sayavong phát biểu.', 'Khamphet Sayavong', ['speaker'], 'LA'],
    ['Ngoại trưởng Na Uy Ilma Torvald phát biểu.', 'Ilma Torvald', ['minister'], 'NO'],
  ])('reads who holds what office of which country in "%s"', (text, name, offices, country) => {
    expect(peopleOf(text)).toMatchObject([{ name, offices, country }]);
  });

  it('takes one who is named again, or by a part of the name, for the same', () => {
    const people = peopleOf(
      'Norwegian Prime Minister Arvik Lindqvist landed. Lindqvist spoke. Mr. Lindqvist left.\nMr Arvik Lindqvist waved.',
    );
    expect(people).toHaveLength(1);
  });

  it('knows a leader by the name in another language, as the same words', () => {
    const [vietnamese] = peopleOf('Tổng Bí thư Tập Cận Bình phát biểu.');
    const [english] = peopleOf('President Xi Jinping spoke.');
    expect(vietnamese).toMatchObject({ name: 'Tập Cận Bình', country: 'CN', words: ['xi', 'jinping'] });
    expect(english).toMatchObject({ name: 'Xi Jinping', country: 'CN', words: ['xi', 'jinping'] });
    expect(vietnamese?.offices).toContain('party-chief');
  });

  it('does not take the host for a guest of the same office whose country is not told', () => {
    const people = peopleOf(
      'General Secretary Arvik Lindqvist spoke.\nThe General Secretary of Laos listened.',
    );
    expect(people.find(({ name }) => name === 'Arvik Lindqvist')?.country).toBeNull();
  });

  it('knows who is in office by the year, on its first day too', () => {
    const presidentOn = (day: string) =>
      readSentences(wordText('', 'The Argentine president spoke.'), dayNumber(day), null).people[0]?.words;
    expect(presidentOn('2024-01-01')).toEqual(['javier', 'milei']);
    expect(presidentOn('2022-12-31')).toEqual(['alberto', 'fernandez']);
  });

  it('knows who held an office that is named with its country alone', () => {
    const [president] = peopleOf('The Chinese president spoke.');
    expect(president).toMatchObject({ name: '', country: 'CN', words: ['xi', 'jinping'] });
  });

  it('gives Viet Nam its own offices in its own papers, with accents and without, and no foreign names', () => {
    const text =
      'Thủ tướng Trần Văn Sơn đã có cuộc hội đàm với các đoàn trong hai ngày và cho biết sẽ thúc đẩy hợp tác.';
    expect(peopleOf(text)).toMatchObject([{ name: 'Trần Văn Sơn', country: 'VN' }]);
    expect(
      peopleOf(foldText(text).replace('thu tuong tran van son', 'Thu tuong Tran Van Son')),
    ).toMatchObject([{ name: 'Tran Van Son', country: 'VN' }]);
    expect(peopleOf('Thủ tướng Arvik Lindqvist đã đến.')).toMatchObject([{ country: null }]);
    expect(peopleOf('Prime Minister Tran Van Son spoke.', { language: 'en' })).toMatchObject([
      { country: null },
    ]);
  });

  it('believes no names of a Headline Written Like This, unless the text has them', () => {
    const text = 'Norwegian Prime Minister Arvik Lindqvist landed.';
    const welcomed = peopleOf(text, { title: 'Prime Minister Warmly Welcomes Guests In Vientiane' });
    expect(welcomed.map(({ name }) => name)).toEqual(['Arvik Lindqvist']);
    const read = readSentences(wordText('Lindqvist And His Guests Talk Of Rivers', text), 20_000, 'en');
    expect(read.sentences[0]?.people.map(({ person }) => person.name)).toEqual(['Arvik Lindqvist']);
  });

  it('says which countries are named for an office alone', () => {
    const read = readSentences(wordText('', 'The Lao prime minister spoke in Laos.'), 20_000, 'en');
    expect([...read.claimed].map(({ from }) => from)).toEqual([1]);
  });
});

describe('isSameName', () => {
  it.each([
    ['lindqvist', 'arvik lindqvist', true],
    ['lindqvist arvik', 'arvik lindqvist', true],
    ['arvik lindqvist', 'arvik olsten', false],
    ['a', 'a lindqvist', false],
    ['', 'arvik', false],
  ])('of "%s" and "%s": %s', (a, b, same) => {
    const words = (name: string) => name.split(' ').filter(Boolean);
    expect(isSameName(words(a), words(b))).toBe(same);
    expect(isSameName(words(b), words(a))).toBe(same);
  });
});
