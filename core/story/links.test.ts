import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinkTable } from './links.ts';
import { FIELDS } from './terms.ts';

const crossOf = (amount: number) => Float64Array.from(FIELDS, (_, field) => amount * (field + 1));

/** A link of which all is known. */
function startAt(table: LinkTable<string>, amount: number): [link: number, amount: number] {
  const link = table.start('one', 'other');
  expect([table.crossOf(link), table.oddsOf(link)]).toEqual([crossOf(0), null]);
  table.add(link, crossOf(amount), 1);
  table.setOdds(link, amount);
  return [link, amount];
}

describe('LinkTable', () => {
  it('adds what articles contribute, and takes it back without a trace', () => {
    const table = new LinkTable<string>();
    const link = table.start('one', 'other');
    expect([table.add(link, crossOf(3), 1), table.add(link, crossOf(4), 1)]).toEqual([1, 2]);
    expect(table.crossOf(link)).toEqual(crossOf(7));
    expect([table.add(link, crossOf(3), -1), table.add(link, crossOf(4), -1)]).toEqual([1, 0]);
    expect(table.crossOf(link)).toEqual(crossOf(0));
  });

  it('knows odds until they are forgotten, and the highest that there were', () => {
    const table = new LinkTable<string>();
    const link = table.start('one', 'other');
    expect([table.oddsOf(link), table.highestOf(link)]).toEqual([null, Number.NEGATIVE_INFINITY]);
    for (const odds of [1.5, -2]) table.setOdds(link, odds);
    expect([table.oddsOf(link), table.highestOf(link)]).toEqual([-2, 1.5]);
    table.forgetOdds(link);
    expect([table.oddsOf(link), table.highestOf(link)]).toEqual([null, 1.5]);
  });

  it('keeps links apart, and starts released ones anew', () => {
    assert(
      property(array(integer({ min: 1, max: 99 }), { maxLength: 30 }), (amounts) => {
        const table = new LinkTable<string>();
        const held = amounts.map((amount) => startAt(table, amount));
        for (const [link] of held.splice(0, 5)) table.release(link);
        held.push(...amounts.map((amount) => startAt(table, amount)));
        expect(new Set(held.map(([link]) => link)).size).toBe(held.length);
        for (const [link, amount] of held)
          expect([table.crossOf(link), table.oddsOf(link)]).toEqual([crossOf(amount), amount]);
      }),
    );
  });

  it('holds as many as there are', () => {
    const table = new LinkTable<string>();
    const links = Array.from({ length: 10_000 }, () => table.start('one', 'other'));
    for (const link of links) table.add(link, crossOf(link), 1);
    for (const link of links) expect(table.crossOf(link)).toEqual(crossOf(link));
    expect(() => table.oddsOf(1e6)).toThrow(RangeError);
  });
});
