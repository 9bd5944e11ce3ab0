import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../core/time.ts';
import { loadSampleTexts, sampleTruth } from './articles.ts';

describe('sampleTruth', () => {
  const truth = sampleTruth();
  const byId = new Map(truth.map((row) => [row.id, row]));

  test('has every article once, by id and by place', () => {
    expect(truth).toHaveLength(143);
    expect(byId.size).toBe(143);
    expect(new Set(truth.map((row) => `${row.outlet}${row.path}`)).size).toBe(143);
  });

  test('tells one visit from another, and the articles on no visit', () => {
    const visits = new Set(truth.filter((row) => row.visit).map((row) => row.cluster));
    expect(visits.size).toBe(23);
    expect(truth.filter((row) => !row.visit)).toHaveLength(20);
  });

  test('gives all articles of a cluster the same visit', () => {
    for (const row of truth) {
      const first = truth.find((other) => other.cluster === row.cluster);
      expect(row.visit).toEqual(first?.visit);
      if (row.visit) expect(daysBetween(row.visit.start, row.visit.end)).toBeGreaterThanOrEqual(0);
    }
  });

  test('names as the original of a copy an article of another outlet on the same visit', () => {
    const copies = truth.filter((row) => row.copyOf);
    expect(copies).toHaveLength(13);
    for (const copy of copies) {
      const original = byId.get(copy.copyOf!);
      expect(original?.cluster).toBe(copy.cluster);
      expect(original?.outlet).not.toBe(copy.outlet);
    }
  });
});

describe('loadSampleTexts', () => {
  const texts = loadSampleTexts();

  test('orders by instant, whatever the offsets', () => {
    const instants = texts.map((text) => Date.parse(text.publishedAt));
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  });

  test('tells what clings to a text from the text', () => {
    const text = texts.find((one) => one.id === 'ns-132');
    expect(text?.clinging.byline).toBe('Quốc Khải');
    expect(text?.clinging.teasers).toHaveLength(3);
    expect(text?.lead).toMatch(/^Ahead of General Secretary/);
    expect(text?.paragraphs.at(-1)).toMatch(/^Cùng đi có Thủ tướng/);
  });

  test('drops www from outlets and keeps editions apart', () => {
    const outlets = new Set(texts.map((text) => text.outlet));
    expect(outlets.size).toBe(12);
    expect(outlets).toContain('jp-asialedger');
  });
});
