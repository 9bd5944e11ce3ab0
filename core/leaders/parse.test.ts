import { describe, expect, it } from 'vitest';
import { LEADER_TABLES, type Leader } from './leaders.ts';
import { isDistinguishing, nameKey } from './name-words.ts';
import { parseLeaders } from './parse.ts';

describe('parseLeaders', () => {
  it('reads offices, years and forms', () => {
    const [named] = parseLeaders(
      'SE|head-of-government 2006-2008,president 2011-|Tore Van der Lindqvist,Tô-rê Lin',
    );
    expect(named?.leader).toEqual({
      words: ['tore', 'van', 'der', 'lindqvist'],
      name: 'Tore Van der Lindqvist',
      country: 'SE',
      offices: [
        { office: 'head-of-government', from: 2006, to: 2008 },
        { office: 'president', from: 2011, to: Number.POSITIVE_INFINITY },
      ],
    });
    expect(named?.fullNames).toContainEqual(['tore', 'lindqvist']);
    expect(named?.fullNames).toContainEqual(['to', 're', 'lin']);
    expect(named?.oneWords).toEqual(['lindqvist']);
  });

  it.each([
    ['FI|president 2001-|Aino Varde-Holm', ['holm']],
    ['FI|president 2001-|*Aino Varde', ['aino']],
    ['FI|president 2001-|Aino *Varde-*Holm,Aivarde', ['varde', 'holm', 'aivarde']],
    ['FI|president 2001-|Aino May', []],
    ['FI|president 2001-|Aino Kim', []],
    ['KR|president 2001-|Varde Sel-holm', []],
  ])('%s: one word means a leader', (line, oneWords) =>
    expect(parseLeaders(line)[0]?.oneWords.toSorted()).toEqual(oneWords.toSorted()),
  );

  it('makes no name of a title and a place', () => {
    const [named] = parseLeaders('GB|monarch 2001-|Prince Aldwin,Duke of Norvale');
    expect(named?.fullNames).toEqual([
      ['prince', 'aldwin'],
      ['duke', 'of', 'norvale'],
    ]);
  });
});

const NOTATION = /^[A-Z]{2}\|[a-z-]+ \d{4}-(\d{4})?(,[a-z-]+ \d{4}-(\d{4})?)*\|[^|,]+(,[^|,]+)*$/;
const OFFICES: ReadonlySet<string> = new Set<Leader['offices'][number]['office']>([
  'party-chief',
  'state-president',
  'president',
  'head-of-government',
  'monarch',
  'speaker',
  'minister',
  'leader',
  'spouse',
  'other',
]);

describe('the table', () => {
  const lines = LEADER_TABLES.flatMap((table) => table.trim().split('\n'));
  const all = LEADER_TABLES.flatMap(parseLeaders);

  it('is written in its notation', () => {
    expect(lines.filter((line) => !NOTATION.test(line))).toEqual([]);
    expect(lines.filter((line) => line !== line.normalize('NFC'))).toEqual([]);
    expect(all.length).toBe(lines.length);
  });

  it('has countries that there are', () => {
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const unknown = all.filter(({ leader }) => leader.country !== 'XX' && !regions.of(leader.country));
    expect(unknown).toEqual([]);
    expect(new Set(all.map(({ leader }) => leader.country)).size).toBeGreaterThan(180);
  });

  it('has offices that there are, in years that make sense', () => {
    const held = all.flatMap(({ leader }) => leader.offices);
    expect(held.filter(({ office }) => !OFFICES.has(office))).toEqual([]);
    expect(held.filter(({ from, to }) => from < 1945 || from > 2030 || to < from)).toEqual([]);
  });

  it('knows everybody by some name', () => {
    const nameless = all.filter(({ leader }) => leader.words.join('') === '');
    expect(nameless).toEqual([]);
    expect(all.filter(({ fullNames, oneWords }) => fullNames.length + oneWords.length === 0)).toEqual([]);
  });

  it('marks no word that is said of many, save of these few', () => {
    const marked = all.flatMap(({ oneWords }) => oneWords.filter((word) => !isDistinguishing(word)));
    const known = 'xi yoon roh harris johnson carter leyen aoun noem biya tuya taye toiu paet'.split(' ');
    expect(marked.filter((word) => !known.includes(word))).toEqual([]);
  });

  it('gives no name to two, save to who went to an international body and to these', () => {
    const owners = new Map<string, Set<Leader>>();
    for (const { leader, fullNames } of all) {
      for (const key of fullNames.map(nameKey)) owners.set(key, (owners.get(key) ?? new Set()).add(leader));
    }
    const shared = [...owners].filter(([, leaders]) => leaders.size > 1 && !areOnePerson([...leaders]));
    expect(shared.map(([key]) => key).sort()).toEqual([
      'abdulaziz bin salman',
      'abdulaziz salman',
      'albert ii',
      'david johnston',
      'soe win',
    ]);
  });
});

function areOnePerson(leaders: readonly Leader[]): boolean {
  const countries = new Set(leaders.map(({ country }) => country));
  const names = new Set(leaders.map(({ words }) => nameKey(words)));
  return names.size === 1 && countries.size === leaders.length && countries.has('XX');
}
