import { describe, expect, it } from 'vitest';
import type { Block } from '../article.ts';
import { openingOf } from './opening.ts';

const LEAD = 'The prime minister of Norway landed in Vientiane on Thursday for two days of talks.';
const FIRST = 'Both sides are to speak of hydropower, of schools and of the railway to the coast.';
const TITLE = 'Norwegian prime minister visits Laos';

function paragraph(text: string, language?: string): Block {
  return language ? { kind: 'paragraph', text, language } : { kind: 'paragraph', text };
}

function opening(lead: string | null, first = FIRST) {
  return openingOf({ title: TITLE, lead, blocks: [paragraph(first)] }, 'en');
}

describe('openingOf', () => {
  it('is the lead, else the first paragraph', () => {
    expect(opening(LEAD)).toBe(LEAD);
    expect(opening(null)).toBe(FIRST);
  });

  it.each([
    ['a date line', 'Vientiane, 5 February 2026.'],
    ['a text that is cut', 'The prime minister of Norway landed in Vientiane on Thursday for two days of…'],
    ['one that is cut with dots', 'The prime minister of Norway landed in Vientiane on Thursday for two ...'],
    ['one without an end', 'The prime minister of Norway landed in Vientiane on Thursday for two days'],
    [
      'one without a beginning',
      'and the prime minister of Norway landed in Vientiane on Thursday for talks.',
    ],
    ['a caption', 'The prime minister of Norway lands in Vientiane on Thursday. Photo: Harbour Post.'],
    ['a credit', 'Photo: the prime minister of Norway lands in Vientiane for two days of talks.'],
    [
      'a bare quotation',
      '“We have come to Vientiane to speak of water, and of what flows with it to the sea.”',
    ],
    ['a page of text', `${LEAD} `.repeat(9).trim()],
    ['another language', 'Thủ tướng Na Uy đến Viêng Chăn hôm thứ Năm để hội đàm hai ngày về thủy điện.'],
  ])('passes over %s', (_, lead) => {
    expect(opening(lead)).toBe(FIRST);
    expect(opening(null, lead)).toBeNull();
  });

  it('passes over what says the title again', () => {
    const title = LEAD.toUpperCase();
    expect(openingOf({ title, lead: LEAD, blocks: [] }, 'en')).toBeNull();
  });

  it('keeps a quotation with its speaker, and a place before the sentence', () => {
    const quoted = '“We have come to speak of water,” said the prime minister of Norway in Vientiane.';
    const placed = `Vientiane (Harbour Post) – ${LEAD}`;
    expect(opening(quoted)).toBe(quoted);
    expect(opening(placed)).toBe(placed);
  });

  it('takes no paragraph that the page marks as foreign', () => {
    const blocks = [paragraph(FIRST, 'sv')];
    expect(openingOf({ title: TITLE, lead: null, blocks }, 'en')).toBeNull();
  });
});
