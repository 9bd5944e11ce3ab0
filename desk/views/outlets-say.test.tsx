import { describe, expect, it } from 'vitest';
import type { StaySaid } from '../../core/visit/stay-said.ts';
import { deskPage, textOf } from '../../test/support/desk-page.ts';
import type { Language } from '../messages/messages.ts';
import { OutletsSaySection } from './outlets-say.tsx';
import { VisitFacts } from './visit.tsx';

function say(stays: StaySaid[], language: Language = 'en'): string {
  const said = { figures: [], visitKinds: [], stays };
  return textOf(<OutletsSaySection say={said} articles={[]} page={deskPage(language)} />);
}

const FIFTH = { start: '2026-02-05', end: '2026-02-06', sources: ['harbour-post', 'north-wire'] };

describe('OutletsSaySection', () => {
  it('shows the days with who names them, and that they differ', () => {
    const stays = [FIFTH, { start: '2026-02-04', end: '2026-02-06', sources: ['mekong-daily'] }];
    expect(say(stays)).toMatch(
      /Days of the visit ≠ They differ 5 – 6 February 2026 harbour-post, north-wire 4 – 6 February 2026 mekong-daily/,
    );
    expect(say(stays, 'vi')).toContain('Ngày thăm ≠ Các báo nói khác nhau');
  });

  it('shows days that several agree on', () => {
    const text = say([FIFTH, { start: '2026-02-05', end: null, sources: ['mekong-daily'] }]);
    expect(text).toMatch(/Days of the visit 5 – 6 February 2026 .* from 5 February 2026 mekong-daily/);
    expect(text).not.toContain('They differ');
  });

  it('shows nothing of days that one outlet alone names', () => {
    expect(say([{ ...FIFTH, sources: ['harbour-post'] }])).toBe('');
  });
});

describe('VisitFacts', () => {
  const visit = {
    visitors: ['Arvik Lindqvist'],
    host: 'LA',
    kind: null,
    start: '2026-02-05',
    end: '2026-02-06',
  };

  it('shows where the visitors come from and the countries of a tour in their order', () => {
    const legs = [
      { host: 'LA', start: '2026-02-05', end: '2026-02-06' },
      { host: 'KH', start: null, end: null },
    ];
    const text = textOf(<VisitFacts visit={{ ...visit, origin: 'NO', legs }} page={deskPage('en')} />);
    expect(text).toMatch(/From Norway/);
    expect(text).toMatch(/Tour Laos \(5 – 6 February 2026\) → Cambodia/);
  });

  it('shows neither where nothing tells of it', () => {
    expect(textOf(<VisitFacts visit={visit} page={deskPage('en')} />)).not.toMatch(/From|Tour/);
  });
});
