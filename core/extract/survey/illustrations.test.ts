import { describe, expect, it } from 'vitest';
import { surveyOf } from '../fixture.ts';
import { illustrationTables } from './illustrations.ts';

const IMAGE = '<img src="/ferry.jpg">';
const count = (html: string) => illustrationTables(surveyOf(html)).size;

describe('illustrationTables', () => {
  it.each([
    `<table><tr><td>${IMAGE}</td></tr><tr><td>The ferry leaves.</td></tr></table>`,
    `<table><tbody><tr><td><p>${IMAGE}</p></td></tr></tbody></table>`,
    `<table><tr><td>${IMAGE}</td><td>${IMAGE}</td></tr><tr><td>Left</td><td>Right</td></tr></table>`,
  ])('are %s', (html) => {
    expect(count(html)).toBe(1);
  });

  it.each([
    ['without an image', '<table><tr><td>Year</td><td>Passengers</td></tr></table>'],
    [
      'with more text than a caption has',
      `<table><tr><td>${IMAGE}</td><td>${'Text. '.repeat(150)}</td></tr></table>`,
    ],
    ['of many cells', `<table><tr><td>${IMAGE}</td>${'<td>Flag</td>'.repeat(4)}</tr></table>`],
  ])('are no tables %s', (_, html) => {
    expect(count(html)).toBe(0);
  });

  it('are the inner ones, not the page around them', () => {
    const inner = `<table id="inner"><tr><td>${IMAGE}</td></tr></table>`;
    const tables = illustrationTables(surveyOf(`<table><tr><td>${inner}</td></tr></table>`));
    expect([...tables].map(({ attribs }) => attribs.id)).toEqual(['inner']);
  });
});
