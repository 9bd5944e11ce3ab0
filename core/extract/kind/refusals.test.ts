import { describe, expect, it } from 'vitest';
import { headlines, MENU, NEWS, page, paragraphs, reasonOf } from './fixture.ts';

describe('a page that asks to prove that a person is looking', () => {
  it.each([
    [
      'in English',
      page({
        title: 'Just a moment...',
        body: '<h1>ledger.example</h1><p>Verifying you are human. This may take a few seconds.</p><p>ledger.example needs to review the security of your connection before proceeding.</p>',
      }),
    ],
    [
      'with a press of a button',
      page({
        title: 'Pardon our interruption',
        body: '<p>As you were browsing, something about your browser made us think that you might be a bot. Press &amp; Hold to go on.</p>',
      }),
    ],
    [
      'with a captcha and no words',
      page({ title: 'ledger.example', body: '<iframe src="https://shield.example/captcha/?id=1"></iframe>' }),
    ],
    [
      'in Vietnamese',
      page({
        title: 'Báo Ngày Mới',
        body: '<form id="captcha-form"><p>Vui lòng xác nhận bạn không phải là robot để tiếp tục truy cập.</p></form>',
      }),
    ],
    [
      'in German',
      page({
        title: 'Einen Moment bitte …',
        body: '<p>Wir prüfen, ob Sie ein Mensch sind. Bitte aktivieren Sie JavaScript und Cookies.</p>',
      }),
    ],
    [
      'by turning away',
      page({
        title: 'Access Denied',
        body: '<h1>Access Denied</h1><p>You don’t have permission to access "http://ledger.example/ferry" on this server.</p>',
      }),
    ],
  ])('%s', (_, html) => {
    expect(reasonOf(html)).toBe('challenge');
    expect(reasonOf(html, { nothingKept: true })).toBe('challenge');
  });

  it('is not a brief about such questions', () => {
    const body = `${MENU}<h1>Harbour office drops its captcha</h1><p>The harbour office no longer asks visitors of its site to verify that you are human, as its form put it.</p><p>Complaints had grown since autumn, a speaker said on Monday.</p>`;
    expect(reasonOf(page({ title: 'Harbour office drops its captcha', body }))).toBeNull();
  });

  it('is not an article with a form that has a captcha', () => {
    const body = `<h1>Ferry</h1>${paragraphs(2)}<form><div class="g-recaptcha"></div></form>`;
    expect(reasonOf(page({ title: 'Ferry', head: NEWS, body }))).toBeNull();
  });
});

describe('a page that says that there is none', () => {
  it.each([
    ['in English', 'Page not found | The Ledger', '<h1>Sorry</h1><p>Try our front page.</p>'],
    ['in a heading', 'The Ledger', '<h1>404</h1><p>Nothing to see here.</p>'],
    ['in Vietnamese', 'Báo Ngày Mới', '<h1>Không tìm thấy trang</h1>'],
    [
      'in a sentence',
      'Báo Ngày Mới',
      '<p>Trang bạn yêu cầu không tồn tại hoặc đã bị gỡ bỏ khỏi hệ thống.</p>',
    ],
    [
      'in German',
      'Seite nicht gefunden - Der Hafenbote',
      '<p>Die von Ihnen aufgerufene Seite gibt es nicht.</p>',
    ],
    ['in French', 'Erreur 404', '<p>La page que vous cherchez n’existe plus.</p>'],
    ['in Spanish', 'Página no encontrada', '<p>La página que busca ya no está disponible.</p>'],
    ['in Italian', 'Il Molo', '<h2>Pagina non trovata</h2>'],
  ])('%s', (_, title, body) => {
    expect(reasonOf(page({ title, body: `${MENU}${body}${headlines(8)}` }))).toBe('not-found');
  });

  it.each([
    [
      'a brief about a page that is gone',
      '404 ferries and counting',
      '<p>The town has bought its 404th ferry, and the page not found in its records was found on Monday.</p>',
    ],
    ['a long text of that name', 'Page not found', paragraphs(18)],
  ])('is not %s', (_, title, body) => {
    expect(reasonOf(page({ title, body: `${MENU}<h1>${title}</h1>${body}` }))).toBeNull();
  });
});
