import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { wordText } from '../words/document.ts';
import { readVisit } from './reading.ts';
import { ROLES, type Role } from './roles.ts';

const read = (text: string, title = '') => readVisit(wordText(title, text), 20_489, null);

/** Of what is said of all countries in this role. */
function share(text: string, country: string, role: Role): number {
  const place = ROLES.indexOf(role);
  const { roles } = read(text);
  const all = [...roles.values()].reduce((sum, shares) => sum + (shares[place] ?? 0), 0);
  return all > 0 ? (roles.get(country)?.[place] ?? 0) / all : 0;
}

const LINDQVIST = 'Norwegian Prime Minister Arvik Lindqvist';
const SAYAVONG = 'Lao Prime Minister Khamphet Sayavong';

describe('readRoles', () => {
  it.each<[string, string, Role]>([
    [`${LINDQVIST} visited Laos.`, 'LA', 'visited'],
    ['Thủ tướng Na Uy Arvik Lindqvist thăm chính thức Lào.', 'LA', 'visited'],
    ['Chuyến thăm Lào của Thủ tướng Na Uy Arvik Lindqvist bắt đầu.', 'LA', 'visited'],
    [`${LINDQVIST} visited Laos.`, 'NO', 'travels'],
    ['Chuyến thăm Lào của Thủ tướng Na Uy Arvik Lindqvist bắt đầu.', 'NO', 'travels'],
    ['The talks took place in Laos.', 'LA', 'located'],
    ['Hội đàm diễn ra tại thủ đô Viêng Chăn.', 'LA', 'located'],
    ['The guests left Peru on Monday.', 'PE', 'left'],
    ['The guests returned to Norway.', 'NO', 'returned'],
    [`${SAYAVONG} welcomed ${LINDQVIST}.`, 'LA', 'receives'],
    [`${SAYAVONG} welcomed ${LINDQVIST}.`, 'NO', 'travels'],
    [`${LINDQVIST} was welcomed by ${SAYAVONG}.`, 'LA', 'receives'],
    [`${LINDQVIST} was welcomed by ${SAYAVONG}.`, 'NO', 'travels'],
    ['Thủ tướng Lào Khamphet Sayavong đón Thủ tướng Na Uy Arvik Lindqvist.', 'LA', 'receives'],
    [`${LINDQVIST} comes at the invitation of ${SAYAVONG}.`, 'LA', 'invites'],
    ['Theo lời mời của Thủ tướng Lào Khamphet Sayavong, đoàn sẽ sang.', 'LA', 'invites'],
    ['The Norwegian ambassador to Laos spoke.', 'LA', 'accredited'],
    ['The Norwegian ambassador to Laos spoke.', 'NO', 'represented'],
    ['Đại sứ Na Uy tại Lào phát biểu.', 'LA', 'accredited'],
    ['Đại sứ Na Uy tại Lào phát biểu.', 'NO', 'represented'],
    ['VIENTIANE — The guests came.', 'LA', 'dateline'],
    ['The guests saw Vientiane.', 'LA', 'seat'],
    ['The Norwegian guests came.', 'NO', 'demonym'],
  ])('in "%s" gives all to %s that is %s', (text, country, role) => {
    expect(share(text, country, role)).toBe(1);
  });

  it.each<[string, string, Role]>([
    ['The Lao prime minister spoke.', 'LA', 'located'],
    ['The Lao guests spoke of Peru.', 'PE', 'located'],
    [`${SAYAVONG} welcomed ${LINDQVIST}.`, 'LA', 'travels'],
    [`${LINDQVIST} comes at the invitation of ${SAYAVONG}.`, 'LA', 'visited'],
  ])('in "%s" gives nothing to %s that is %s', (text, country, role) => {
    expect(share(text, country, role)).toBe(0);
  });

  it('finds who is spoken of most', () => {
    const text = `${LINDQVIST} spoke.\nLindqvist smiled. ${SAYAVONG} nodded.`;
    expect(share(text, 'NO', 'protagonist')).toBe(1);
    expect(share(text, 'NO', 'talk')).toBeGreaterThan(share(text, 'LA', 'talk'));
  });

  it('says for and against somebody as a traveller', () => {
    const travels = Object.fromEntries(
      read(`${SAYAVONG} welcomed ${LINDQVIST}.`).people.map((person) => [person.name, person.travels]),
    );
    expect(travels['Arvik Lindqvist']).toBeGreaterThan(0);
    expect(travels['Khamphet Sayavong']).toBeLessThan(0);
  });

  it('is surer of what is said more often', () => {
    const place = ROLES.indexOf('located');
    const locatedIn = (text: string) => read(text).roles.get('LA')?.[place] ?? 0;
    const once = locatedIn('The talks took place in Laos.');
    expect(once).toBeGreaterThan(0);
    expect(locatedIn('The talks took place in Laos. The guests dined in Laos.')).toBeGreaterThan(once);
  });

  it('shares each role out among countries: less than one in all', () => {
    assert(
      property(anyText(), anyText(), (title, tail) => {
        const { roles } = read(`${LINDQVIST} landed in Laos. ${tail}\n${SAYAVONG} left Peru. ${tail}`, title);
        for (const place of ROLES.keys()) {
          const sum = [...roles.values()].reduce((all, shares) => all + (shares[place] ?? 0), 0);
          expect(sum).toBeGreaterThanOrEqual(0);
          expect(sum).toBeLessThan(1);
        }
      }),
    );
  });
});
