import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { canBeIn, chooseHeadlines, type HeadlineMember, headlineFor, takeLeads } from './headlines.ts';
import { prepareArticle } from './prepare.ts';

interface Draft {
  id: string;
  title: string;
  text?: string;
  hour?: number;
  language?: 'vi' | 'en';
  copyOf?: string;
}

function member({ id, title, text = LANDED, hour = 8, language = 'en', copyOf }: Draft): HeadlineMember {
  const published = `2026-02-05T${String(hour).padStart(2, '0')}:00:00+07:00`;
  const article = { id, source: `${id}-post`, title, text, published, language };
  return { ...prepareArticle(article), copyOf: copyOf ?? null };
}

const LANDED =
  'Norwegian Prime Minister Arvik Lindqvist landed in Vientiane on Thursday for talks on hydropower.';
const SCHOOL = 'A school for nurses was opened by the guests after lunch, and children sang.';
const VIETNAMESE = 'Thủ tướng Na Uy Arvik Lindqvist đến Viêng Chăn ngày 5/2 để hội đàm về thủy điện.';

const titlesOf = (members: HeadlineMember[]) => chooseHeadlines(members).map(({ title }) => title);

describe('chooseHeadlines', () => {
  it('takes the title and the leads that are nearest to those of the others', () => {
    const members = [
      member({ id: 'a', title: 'Nurses cheer foreign guests at school', text: SCHOOL, hour: 6 }),
      member({ id: 'b', title: 'Norwegian prime minister Lindqvist visits Laos', hour: 7 }),
      member({ id: 'c', title: 'Norwegian prime minister Lindqvist visits Laos for talks', hour: 9 }),
      member({ id: 'd', title: 'Prime minister of Norway in Laos for talks', hour: 10 }),
    ];
    const [choice, ...rest] = chooseHeadlines(members);
    expect(rest).toEqual([]);
    expect(choice).toMatchObject({
      language: 'en',
      title: 'Norwegian prime minister Lindqvist visits Laos for talks',
      titleFrom: 'c',
      leadsFrom: ['c', 'b', 'd', 'a'],
    });
  });

  it('chooses for each language apart, that of most voices first', () => {
    const members = [
      member({ id: 'a', title: 'Norwegian prime minister visits Laos', hour: 6 }),
      member({ id: 'b', title: 'Thủ tướng Na Uy thăm Lào', text: VIETNAMESE, language: 'vi' }),
      member({ id: 'c', title: 'Thủ tướng Na Uy thăm chính thức Lào', text: VIETNAMESE, language: 'vi' }),
    ];
    expect(chooseHeadlines(members).map(({ language }) => language)).toEqual(['vi', 'en']);
    expect(titlesOf(members)[1]).toBe('Norwegian prime minister visits Laos');
  });

  it('leaves out languages of few voices where pages claim very many', () => {
    const claimed = Array.from({ length: 40 }, (_unused, number) => ({
      ...member({ id: `x${number}`, title: `Foreign guests open school number ${number}` }),
      language: `x${number}`,
    }));
    const told = ['a', 'b'].map((id) => member({ id, title: 'Norwegian prime minister visits Laos' }));
    const languages = chooseHeadlines([...claimed, ...told]).map(({ language }) => language);
    expect(languages[0]).toBe('en');
    expect(languages.length).toBeLessThan(5);
  });

  it('asks the other language where two voices are as near to each other', () => {
    const closed = 'Công an thông báo đóng nhiều tuyến đường ở Viêng Chăn trong hai ngày tới.';
    const members = [
      member({ id: 'a', title: 'Đóng nhiều tuyến đường', text: closed, hour: 6, language: 'vi' }),
      member({ id: 'b', title: 'Ông Lindqvist thăm Lào', text: VIETNAMESE, language: 'vi' }),
      member({ id: 'c', title: 'Arvik Lindqvist in Laos for talks' }),
    ];
    expect(titlesOf(members)[0]).toBe('Ông Lindqvist thăm Lào');
    expect(titlesOf(members.slice(0, 2))).toEqual(['Đóng nhiều tuyến đường']);
  });

  it('takes the lead of the title’s article first where it is among the nearest', () => {
    const title = 'Norwegian prime minister Lindqvist visits Laos';
    const members = ['a', 'b', 'c'].map((id) => member({ id, title, hour: 6 }));
    members.push(member({ id: 'd', title: `${title} for talks`, text: `${LANDED} ${SCHOOL}` }));
    const [choice] = chooseHeadlines(members);
    expect(choice?.leadsFrom[0]).toBe(choice?.titleFrom);
    expect(choice?.leadsFrom).toHaveLength(4);
  });

  it('prefers what is current, and takes what is not where there is nothing else', () => {
    const title = 'Norwegian prime minister Lindqvist to visit Laos';
    const members = ['a', 'b', 'c'].map((id) => member({ id, title, hour: 1 }));
    const arrival = member({ id: 'd', title: 'Guests from Oslo open a school', text: SCHOOL });
    const isCurrent = ({ id }: HeadlineMember) => id === 'd';
    expect(chooseHeadlines([...members, arrival], isCurrent)).toEqual([
      { language: 'en', title: arrival.title, titleFrom: 'd', leadsFrom: ['d'] },
    ]);
    expect(chooseHeadlines(members, isCurrent)).toMatchObject([{ title, titleFrom: 'a' }]);
    const rubric = { ...arrival, title: 'Photos' };
    expect(chooseHeadlines([...members, rubric], isCurrent)).toMatchObject([{ title, leadsFrom: ['d'] }]);
  });

  it('counts twelve copies as one voice', () => {
    const ofCopies = 'Nurses cheer foreign guests at school';
    const members = [
      member({ id: 'a', title: 'Norwegian prime minister Lindqvist visits Laos' }),
      member({ id: 'b', title: 'Prime minister Lindqvist visits Laos for talks' }),
      member({ id: 'c', title: ofCopies, text: SCHOOL, hour: 1 }),
    ];
    for (let copy = 0; copy < 12; copy++)
      members.push(member({ id: `copy-${copy}`, title: ofCopies, text: SCHOOL, copyOf: 'c' }));
    expect(titlesOf(members)).not.toContain(ofCopies);
    expect(titlesOf(members.filter(({ copyOf }) => copyOf !== null))).toEqual([ofCopies]);
  });

  it.each([
    'PRIME MINISTER OF NORWAY VISITS LAOS',
    'Laos visit',
    'Video: Norwegian prime minister visits Laos',
    '[Photos] Norwegian prime minister visits Laos',
    'Thủ tướng Na Uy thăm chính thức Lào',
  ])('prefers a headline to “%s”, and takes that where there is no other', (title) => {
    const poor = ['a', 'b'].map((id) => member({ id, title, text: `${LANDED}\n${SCHOOL}`, hour: 1 }));
    const sound = member({ id: 'c', title: 'Guests from Oslo open a school', text: SCHOOL });
    expect(titlesOf([...poor, sound])).toEqual([sound.title]);
    expect(titlesOf(poor)).toEqual([title]);
  });

  it('has no headline where no article has a title', () => {
    expect(chooseHeadlines([member({ id: 'a', title: '' })])).toEqual([]);
  });

  it('takes the earliest of equals, then the least id', () => {
    const title = 'Norwegian prime minister visits Laos';
    const late = member({ id: 'a', title, hour: 9 });
    const early = ['c', 'b'].map((id) => member({ id, title }));
    expect(chooseHeadlines([late, ...early])[0]).toMatchObject({
      titleFrom: 'b',
      leadsFrom: ['b', 'c', 'a'],
    });
  });

  it('does not depend on the order of the articles', () => {
    const members = visitTexts().map((prepared) => ({ ...prepared, copyOf: null }));
    const expected = chooseHeadlines(members);
    assert(
      property(shuffledSubarray(members, { minLength: members.length }), (shuffled) => {
        expect(chooseHeadlines(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('takeLeads', () => {
  const choice = { language: 'en', title: 'A title', titleFrom: 'a', leadsFrom: ['a', 'b', 'c'] };

  it('takes the first that can stand alone', () => {
    const leads = new Map([
      ['b', 'Of b.'],
      ['c', 'Of c.'],
    ]);
    expect(takeLeads([choice], (id) => leads.get(id) ?? null)).toEqual([
      { language: 'en', title: 'A title', titleFrom: 'a', lead: 'Of b.', leadFrom: 'b' },
    ]);
  });

  it('leaves it out where none can', () => {
    expect(takeLeads([choice], () => null)[0]).toMatchObject({ lead: null, leadFrom: null });
  });
});

describe('headlineFor', () => {
  const [vi, en] = ['vi', 'en'].map((language) => ({
    language,
    title: language,
    titleFrom: 'a',
    lead: null,
    leadFrom: null,
  }));

  it('is in the reader’s language, else in that of most voices', () => {
    if (!vi || !en) throw new Error('two headlines were made');
    expect(headlineFor([vi, en], 'en')).toBe(en);
    expect(headlineFor([vi, en], 'sv')).toBe(vi);
    expect(headlineFor([], 'en')).toBeUndefined();
  });
});

describe('canBeIn', () => {
  it('tells Vietnamese by its accents, Vietnamese names in English aside', () => {
    expect(canBeIn('vi', 'Thủ tướng Na Uy Arvik Lindqvist thăm Lào')).toBe(true);
    expect(canBeIn('vi', 'Norwegian prime minister visits Laos')).toBe(false);
    expect(canBeIn('en', 'Trần Hữu Lộc visits Laos for talks')).toBe(true);
    expect(canBeIn('en', 'Thủ tướng Na Uy đến thăm Lào')).toBe(false);
  });
});
