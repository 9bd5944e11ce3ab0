import { array, assert, double, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { addFrames, type FramePerson, type VisitFrame } from './frame.ts';
import { answerOf, sameVisitor } from './routes.ts';

const amount = double({ min: -8, max: 8, noNaN: true });
const CODES = ['CL', 'JP', 'LA', 'NO', 'PE', 'SG', 'VN'];

const people = array(
  record({
    who: integer({ min: 0, max: 5 }),
    share: double({ min: 0, max: 1, noNaN: true }),
    travels: amount,
  }),
  { maxLength: 6 },
).map((all) =>
  all.map(
    ({ who, share, travels }): FramePerson => ({
      name: `P${who}`,
      words: [`person${who}`],
      bits: -1,
      offices: who % 2 ? ['head-of-government'] : [],
      country: CODES[who] ?? null,
      countries: {},
      share,
      talk: share,
      travels,
    }),
  ),
);
const places = uniqueArray(
  record({ code: integer({ min: 0, max: CODES.length - 1 }), host: amount, origin: amount }),
  { selector: ({ code }) => code },
).map((all) =>
  all
    .map(({ code, host, origin }) => ({ code: CODES[code] ?? '', host, origin, named: 1 / all.length }))
    .sort((a, b) => (a.code < b.code ? -1 : 1)),
);
const frames = record({ places, people, articles: integer({ min: 1, max: 9 }) }).map(
  (parts): VisitFrame => ({
    ...parts,
    days: new Map(),
    mentions: [],
    stops: [],
    arrivals: [],
    published: [],
    journeys: 0,
    remote: 0,
    kinds: {},
  }),
);
const sum = (chances: readonly { chance: number }[]) => chances.reduce((all, { chance }) => all + chance, 0);

describe('answerOf', () => {
  it('lets nobody visit the country they come from', () => {
    assert(
      property(frames, (frame) => {
        if (frame.places.length < 2) return;
        for (const { host, origin } of answerOf(frame).routes) expect(host).not.toBe(origin);
      }),
    );
  });

  it('gives chances that add up to 1, of routes, hosts and origins, and no more for visitors', () => {
    assert(
      property(frames, (frame) => {
        const { routes, hosts, origins, visitors } = answerOf(frame);
        expect(sum(visitors)).toBeLessThanOrEqual(1 + 1e-9);
        for (const { chance } of [...routes, ...visitors]) expect(chance).toBeGreaterThanOrEqual(0);
        const all = frame.places.length > 0 ? 1 : 0;
        for (const chances of [routes, hosts, origins]) expect(sum(chances)).toBeCloseTo(all);
      }),
    );
  });

  it('names the likeliest first', () => {
    assert(
      property(frames, (frame) => {
        const { hosts, origins, visitors } = answerOf(frame);
        for (const all of [hosts, origins, visitors]) {
          const chances = all.map(({ chance }) => chance);
          expect(chances).toEqual([...chances].sort((a, b) => b - a));
        }
      }),
    );
  });

  it('reads way and visitor out of reports of one visit, and no other visitor than its own', () => {
    const of = (event: string) =>
      answerOf(
        visitTexts()
          .filter(({ id }) => id.startsWith(event))
          .map(({ frame }) => frame)
          .reduce(addFrames),
      );
    const [laos, japan] = [of('laos-'), of('japan-')];
    expect(laos).toMatchObject({ hosts: [{ code: 'LA' }, {}], origins: [{ code: 'NO' }, {}] });
    expect(laos.visitors[0]?.person.name).toBe('Arvik Lindqvist');
    expect(japan.hosts[0]?.code).toBe('JP');
    expect(sameVisitor(laos.visitors, laos.visitors)).toBeGreaterThan(0.3);
    expect(sameVisitor(laos.visitors, japan.visitors)).toBe(0);
  });
});
