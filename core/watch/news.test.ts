import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryFigures } from '../figures/figure.ts';
import { VISIT_PHASES } from '../story/life.ts';
import { keyOf, newsOf, type StoryFacts, sourceKeyOf } from './news.ts';
import { tellSchema } from './telling.ts';
import { type ToldOfStory, toldOfAny, toldOfStorySchema } from './told.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const all = tellSchema.parse({
  outlets: [3, 5, 10],
  phase: true,
  disagreement: true,
  woke: true,
});

const facts = (change: Partial<StoryFacts> = {}): StoryFacts => ({
  outlets: 1,
  phase: null,
  movedOn: false,
  figures: [],
  rest: null,
  woke: false,
  isFollowed: false,
  ...change,
});
const told = (change: Partial<ToldOfStory> = {}): ToldOfStory => toldOfStorySchema.parse(change);
const news = (change: Partial<StoryFacts>, before: ToldOfStory | null = told(), tell = all) =>
  newsOf(tell, facts(change), before, ZONE).notices;

const disagreeOn = (
  quantity: string,
  period: string | null = '2025',
  goal = false,
): StoryFigures[number] => ({
  quantity,
  unit: 'USD',
  period,
  goal,
  disagreement: true,
  prominent: true,
  values: [
    {
      low: 3e9,
      high: 3e9,
      qualifier: null,
      voices: 2,
      said: [
        { article: 'a', source: 'harbour-post', text: '3 tỷ USD' },
        { article: 'b', source: 'river-times', text: '3 tỷ đô la' },
        { article: 'c', source: 'harbour-post', text: '3 tỷ USD' },
      ],
    },
    {
      low: 2.6e9,
      high: 2.6e9,
      qualifier: null,
      voices: 1,
      said: [{ article: 'd', source: 'delta', text: '2,6 tỷ USD' }],
    },
  ],
});
const rest = { from: new Date('2026-02-01T18:00:00Z'), to: new Date('2026-02-10T03:00:00Z') };

describe('newsOf a story that a watch had not caught', () => {
  it('is that it began, and that alone', () => {
    const now = facts({ outlets: 12, phase: 'under-way', figures: [disagreeOn('trade')], rest, woke: true });
    const { notices, told: after } = newsOf(all, now, null, ZONE);
    expect(notices).toEqual([{ kind: 'began' }]);
    expect(newsOf(all, { ...now, isFollowed: true }, after, ZONE)).toEqual({ notices: [], told: after });
  });

  it('is nothing where the watch tells nothing of that, which is noted all the same', () => {
    const silent = tellSchema.parse({ began: false, phase: true });
    const { notices, told: after } = newsOf(silent, facts({ phase: 'announced' }), null, ZONE);
    expect(notices).toEqual([]);
    expect(newsOf(silent, facts({ phase: 'under-way' }), after, ZONE).notices).toEqual([
      { kind: 'phase', phase: 'under-way' },
    ]);
  });

  it('is what is so from the beginning where nothing says that it began', () => {
    const silent = { ...all, began: false };
    const from = {
      outlets: 6,
      figures: [disagreeOn('trade')],
      phase: 'under-way' as const,
      rest,
      woke: true,
    };
    expect(news({ ...from, isFollowed: true }, null, silent).map(({ kind }) => kind)).toEqual([
      'outlets',
      'disagreement',
    ]);
  });
});

describe('newsOf outlets', () => {
  it.each([
    [2, 0, []],
    [3, 2, [3]],
    [4, 3, []],
    [7, 2, [5]],
    [40, 0, [10]],
  ])('of %i, %i before', (outlets, before, thresholds) => {
    expect(news({ outlets }, told({ outlets: before }))).toEqual(
      thresholds.map((threshold) => ({ kind: 'outlets', threshold, outlets })),
    );
  });

  it('counts those of a moment that is over', () => {
    const { told: after } = newsOf(all, facts({ outlets: 2 }), told({ outlets: 4 }), ZONE);
    expect(news({ outlets: 3 }, after)).toEqual([]);
  });
});

describe('newsOf phases', () => {
  it.each([
    [null, 'under-way', false],
    ['announced', 'announced', false],
    ['announced', 'under-way', true],
    ['announced', 'concluded', true],
    ['under-way', 'announced', false],
    ['under-way', null, false],
    ['concluded', 'under-way', false],
  ] as const)('from %s to %s', (before, phase, isTold) => {
    const expected = isTold ? [{ kind: 'phase', phase }] : [];
    expect(news({ phase }, told({ phase: before }))).toEqual(expected);
  });

  it('from one that nobody noted, where somebody saw it move on', () => {
    const notices = [{ kind: 'phase', phase: 'under-way' }];
    expect(news({ phase: 'under-way', movedOn: true }, toldOfStorySchema.parse({}))).toEqual(notices);
    expect(news({ phase: 'under-way', movedOn: true }, told({ phase: 'under-way' }))).toEqual([]);
  });
});

describe('newsOf disagreements', () => {
  it('says who says what, what most say first, once a quantity', () => {
    const { notices, told: after } = newsOf(all, facts({ figures: [disagreeOn('trade')] }), told(), ZONE);
    expect(notices).toEqual([
      {
        kind: 'disagreement',
        quantity: 'trade',
        unit: 'USD',
        period: '2025',
        goal: false,
        values: [
          { text: '3 tỷ USD', outlets: ['harbour-post', 'river-times'] },
          { text: '2,6 tỷ USD', outlets: ['delta'] },
        ],
      },
    ]);
    const figures = [disagreeOn('trade'), disagreeOn('trade', '2030'), disagreeOn('trade', '2025', true)];
    expect(news({ figures }, after)).toMatchObject([{ period: '2030' }, { period: '2025', goal: true }]);
  });

  it('are those that are shown', () => {
    const agreed = { ...disagreeOn('trade'), disagreement: false };
    const hidden = { ...disagreeOn('investment'), prominent: false };
    expect(news({ figures: [agreed, hidden] })).toEqual([]);
  });
});

describe('newsOf a story that rested', () => {
  it('says since when, where somebody follows it', () => {
    expect(news({ rest, woke: true, isFollowed: true })).toEqual([{ kind: 'woke', lastDay: '2026-02-02' }]);
    expect(news({ rest, woke: true })).toEqual([]);
  });

  it('is none before it is known that it woke, nor after that was told', () => {
    const grown = newsOf(all, facts({ rest, isFollowed: true }), told(), ZONE);
    expect(grown.notices).toEqual([]);
    const woken = newsOf(all, facts({ rest, woke: true, isFollowed: true }), grown.told, ZONE);
    expect(woken.notices).toHaveLength(1);
    // An article of the days between, found late.
    const filled = { ...rest, from: new Date('2026-02-04T00:00:00Z') };
    expect(news({ rest: filled, woke: true, isFollowed: true }, woken.told)).toEqual([]);
  });
});

describe('toldOfStorySchema', () => {
  it('reads what earlier releases noted', () => {
    expect(toldOfStorySchema.parse({})).toEqual({
      outlets: 0,
      phase: null,
      disagreements: [],
      wokeAt: null,
    });
  });
});

describe('sourceKeyOf', () => {
  it('is another each time that a source goes bad', () => {
    const keys = ['2026-02-05T00:00:00Z', '2026-02-06T00:00:00Z'].map((at) =>
      sourceKeyOf('delta', new Date(at)),
    );
    expect(new Set(keys).size).toBe(2);
  });
});

const quantity = fc.constantFrom('trade', 'investment', 'exports');
const anyFacts: fc.Arbitrary<StoryFacts> = fc.record({
  outlets: fc.nat(15),
  phase: fc.constantFrom(null, ...VISIT_PHASES),
  movedOn: fc.boolean(),
  figures: fc.uniqueArray(quantity, { maxLength: 3 }).map((list) => list.map((one) => disagreeOn(one))),
  rest: fc.option(
    fc.integer({ min: 5, max: 9 }).map((day) => ({
      from: new Date(Date.UTC(2026, 1, day - 4)),
      to: new Date(Date.UTC(2026, 1, day)),
    })),
  ),
  woke: fc.boolean(),
  isFollowed: fc.boolean(),
});
const anyTell = fc
  .record({
    began: fc.boolean(),
    outlets: fc.constantFrom([], [3], [2, 5, 10]),
    phase: fc.boolean(),
    disagreement: fc.boolean(),
    woke: fc.boolean(),
  })
  .map((one) => tellSchema.parse(one));

function tellAll(tell: typeof all, happened: readonly StoryFacts[], before: ToldOfStory | null = null) {
  let known = before;
  const notices = happened.flatMap((one) => {
    const said = newsOf(tell, one, known, ZONE);
    known = said.told;
    return said.notices;
  });
  return { notices, told: known };
}

describe('whatever happens, in whatever order', () => {
  it('is told once', () => {
    fc.assert(
      fc.property(anyTell, fc.array(anyFacts, { maxLength: 20 }), (tell, happened) => {
        const { notices, told: after } = tellAll(tell, happened);
        const keys = notices.map((notice) => keyOf(notice, 1));
        expect(new Set(keys).size).toBe(keys.length);
        expect(tellAll(tell, happened, after).notices).toEqual([]);
      }),
    );
  });

  it('is not told again where it was so when the story began', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyFacts, { maxLength: 20 }), (first, later) => {
        const [, ...notices] = tellAll(all, [first, ...later]).notices;
        const quantities = first.figures.map((figure) => figure.quantity);
        for (const notice of notices) {
          if (notice.kind === 'outlets') expect(notice.threshold).toBeGreaterThan(first.outlets);
          if (notice.kind === 'disagreement') expect(quantities).not.toContain(notice.quantity);
          expect(notice.kind).not.toBe('began');
        }
      }),
    );
  });

  it('has phases and thresholds go forward only', () => {
    fc.assert(
      fc.property(anyTell, fc.array(anyFacts, { maxLength: 20 }), (tell, happened) => {
        const { notices } = tellAll(tell, happened);
        const phases = notices.flatMap((one) =>
          one.kind === 'phase' ? VISIT_PHASES.indexOf(one.phase) : [],
        );
        const thresholds = notices.flatMap((one) => (one.kind === 'outlets' ? one.threshold : []));
        for (const list of [phases, thresholds]) expect(list).toEqual([...list].sort((a, b) => a - b));
      }),
    );
  });

  it('is told of what merges as if it had been told of either', () => {
    fc.assert(
      fc.property(
        fc.array(anyFacts, { minLength: 1 }),
        fc.array(anyFacts, { minLength: 1 }),
        (one, other) => {
          const both = [tellAll(all, one).told, tellAll(all, other).told].flatMap((each) => each ?? []);
          const merged = toldOfAny(both);
          expect(toldOfAny([...both].reverse())).toMatchObject({
            outlets: merged?.outlets,
            phase: merged?.phase,
            wokeAt: merged?.wokeAt,
          });
          expect(tellAll(all, [...one, ...other], merged).notices).toEqual([]);
        },
      ),
    );
  });
});
