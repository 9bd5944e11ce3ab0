import { describe, expect, it } from 'vitest';
import { challengeOf } from './challenge.ts';

const TEXT = `<article>${'<p>The night ferry to Eastport sails again after three months of repairs.</p>'.repeat(40)}</article>`;
const answer = (status: number, page: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: Buffer.from(page),
});

describe('challengeOf', () => {
  it.each([
    ['Cloudflare', answer(403, '', { 'cf-mitigated': 'challenge' })],
    ['Cloudflare', answer(403, '<title>Moment</title><script>window._cf_chl_opt={}</script>')],
    ['a wall', answer(503, '<title>Just a moment...</title>')],
    ['Vercel', answer(429, '', { 'x-vercel-mitigated': 'challenge' })],
    ['AWS WAF', answer(202, '', { 'x-amzn-waf-action': 'challenge' })],
    ['AWS WAF', answer(405, '<p>Confirm</p>', { 'x-amzn-waf-action': 'captcha' })],
    ['DataDome', answer(403, '<script src="https://ct.captcha-delivery.com/c.js"></script>')],
    ['Imperva', answer(200, '<iframe src="/_Incapsula_Resource?x=1">Request unsuccessful.</iframe>')],
    ['HUMAN', answer(403, '<div id="px-captcha"></div>')],
    ['Akamai', answer(200, '<div id="sec-if-cpt-container"></div>')],
    ['a wall', answer(200, '<script>document.cookie="K=1";window.location.reload(true)</script>')],
  ])('%s', (wall, given) => {
    expect(challengeOf(given)).toBe(wall);
  });

  it.each([
    [
      'a page with text, whatever scripts it has',
      answer(200, `${TEXT}<script>"_Incapsula_Resource"</script>`),
    ],
    [
      'a script that walls put into pages that pass',
      answer(200, '<script src="/cdn-cgi/challenge-platform/a.js">'),
    ],
    ['a page that is gone', answer(404, '<title>Just a moment...</title>')],
    ['a plain refusal', answer(403, '<h1>Forbidden</h1>')],
    ['a page of a large site', answer(200, `<title>Just a moment</title>${' '.repeat(70_000)}`)],
    ['another value of the header', answer(200, TEXT, { 'x-vercel-mitigated': 'deny' })],
  ])('none in %s', (_, given) => {
    expect(challengeOf(given)).toBeNull();
  });

  it('reads pages that would keep a backtracking pattern busy', () => {
    const hostile = ['<script', '<', 'document.cookie=', '<script>document.cookie='].map((part) =>
      answer(200, `px-captcha${part.repeat(60_000 / part.length)}`),
    );
    const began = performance.now();
    for (const page of hostile) challengeOf(page);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
