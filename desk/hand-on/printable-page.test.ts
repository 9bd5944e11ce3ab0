import { expect, it } from 'vitest';
import { printablePage } from './printable-page.ts';

const html = `<!doctype html><html><head><link rel="stylesheet" href="/static/desk.css"/><script src="/static/htmx.js" defer=""></script></head><body><main><a href="/articles/7">A</a><a href="/articles/8">B</a><a href="/articles/9">C</a></main></body></html>`;

it('makes a page that needs nothing else and leads to the outlets', () => {
  const page = printablePage(html, {
    address: 'https://desk.example/stories/12?a="&b',
    articleUrls: new Map([
      [7, 'https://harbourpost.example/a?b=1&c="2"'],
      [8, 'javascript:alert(1)'],
    ]),
  });
  expect(page).not.toMatch(/<script|<link/);
  expect(page).toContain('<style>:root {');
  expect(page).toContain('@media print');
  expect(page).toContain('<base href="https://desk.example/stories/12?a=&quot;&amp;b">');
  expect(page).toContain('<a href="https://harbourpost.example/a?b=1&amp;c=%222%22">A</a>');
  expect(page).toContain('<a href="/articles/8">B</a><a href="/articles/9">C</a>');
  expect(page).toContain('>https://desk.example/stories/12?a=&quot;&amp;b</a></p></main>');
});
