import { describe, expect, it } from 'vitest';
import { visitTexts } from '../../test/support/visit-texts.ts';
import { addFrames } from './frame.ts';
import { visitOf } from './story-visit.ts';
import type { Visit } from './visit.ts';

const texts = visitTexts();

function visit(event: RegExp, language?: 'vi' | 'en'): Visit | null {
  const members = texts.filter((text) => event.test(text.id) && (!language || text.language === language));
  return visitOf(members.map(({ frame }) => frame).reduce(addFrames));
}

const LAOS = {
  visitors: ['Arvik Lindqvist'],
  origin: 'NO',
  host: 'LA',
  kind: 'official',
  start: '2026-02-05',
  end: '2026-02-06',
};

describe('visitOf', () => {
  it('tells who visits whom when, as what, from reports in either language or both', () => {
    expect(visit(/^laos-\d/)).toEqual(LAOS);
    expect(visit(/^laos-\d/, 'vi')).toEqual(LAOS);
    expect(visit(/^laos-\d/, 'en')).toEqual(LAOS);
  });

  it('tells it from the announcement alone', () => {
    expect(visit(/^laos-1$/)).toEqual(LAOS);
  });

  it('tells other visits apart, by the same visitor and to the same host', () => {
    expect(visit(/^peru/)).toMatchObject({ host: 'PE', start: '2026-02-08', end: '2026-02-09' });
    expect(visit(/^laos-december/)).toMatchObject({ host: 'LA', start: '2025-12-02', end: '2025-12-03' });
    expect(visit(/^japan/)).toEqual({
      visitors: ['Mara Castellan'],
      origin: 'CL',
      host: 'JP',
      kind: 'state',
      start: '2026-02-04',
      end: '2026-02-06',
    });
  });

  it('says nothing of what is no visit', () => {
    for (const event of [/^strike/, /^flood/, /^chess/]) expect(visit(event)).toBeNull();
  });

  it('does not hang on the order of adding', () => {
    const frames = texts.filter(({ id }) => /^laos-\d/.test(id)).map(({ frame }) => frame);
    expect(visitOf([...frames].reverse().reduce(addFrames))).toEqual(LAOS);
  });
});
