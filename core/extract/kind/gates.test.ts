import { describe, expect, it } from 'vitest';
import { jsonLd, NEWS, page, paragraphs, reasonOf } from './fixture.ts';

describe('a page that shows its text to subscribers', () => {
  const paid = jsonLd({ '@type': 'NewsArticle', headline: 'Ferry', isAccessibleForFree: false });

  it.each([
    ['by a call in English', '', `${paragraphs(2)}<p>Subscribe to continue reading this story.</p>`],
    ['by a call in Vietnamese', '', `${paragraphs(1)}<div>Bài viết dành riêng cho thành viên trả phí.</div>`],
    ['by a call in German', NEWS, `${paragraphs(1)}<p>Dieser Artikel ist exklusiv für Abonnenten.</p>`],
    [
      'by a call in French',
      NEWS,
      `${paragraphs(1)}<div>Cet article est réservé aux abonnés. Il vous reste 80 % à lire.</div>`,
    ],
    ['by a call in Spanish', NEWS, `${paragraphs(1)}<p>Contenido exclusivo para suscriptores.</p>`],
    ['by a call in Italian', NEWS, `${paragraphs(1)}<p>Abbonati subito per continuare a leggere.</p>`],
    ['by its metadata', paid, paragraphs(2)],
    [
      'by a box',
      NEWS,
      `${paragraphs(2)}<div class="paywall-offer">Three months for the price of one, then 9 a month.</div>`,
    ],
  ])('%s', (_, head, body) => {
    expect(reasonOf(page({ title: 'Ferry', head, body: `<h1>Ferry</h1>${body}` }))).toBe('paywall');
  });

  const whole = jsonLd({
    '@type': 'NewsArticle',
    headline: 'Ferry',
    isAccessibleForFree: false,
    wordCount: 42,
  });

  it.each([
    ['a whole article that is marked as paid', paid, paragraphs(8)],
    ['a brief that is marked as paid, and whole', whole, paragraphs(2)],
    [
      'a brief with a call for a newsletter',
      NEWS,
      `${paragraphs(2)}<p>Subscribe to our newsletter to read more from the harbour.</p>`,
    ],
    [
      'an article with a call below it',
      NEWS,
      `${paragraphs(8)}<p>Subscribe to continue reading our best stories.</p>`,
    ],
    [
      'a brief below a call in the head of the page',
      NEWS,
      `<header>Subscribe to continue reading</header>${paragraphs(2)}`,
    ],
    ['a brief in a box of that name', NEWS, `<div class="paywall">${paragraphs(2)}</div>`],
    [
      'a brief with a box out of sight',
      NEWS,
      `${paragraphs(2)}<div class="paywall" style="display:none">Three months for the price of one.</div>`,
    ],
  ])('is not %s', (_, head, body) => {
    const html = page({ title: 'Ferry', head, body: `<h1>Ferry</h1>${body}` });
    expect(reasonOf(html)).toBe(null);
  });
});

describe('a page that asks to sign in', () => {
  it.each([
    ['in Vietnamese', 'Phà đêm', `${paragraphs(1)}<p>Đăng nhập để đọc tiếp</p>`],
    ['in English', 'Ferry', `${paragraphs(1)}<div>Sign in or register to continue reading.</div>`],
    ['in German', 'Fähre', `${paragraphs(1)}<p>Bitte melden Sie sich an, um weiterzulesen.</p>`],
    ['in French', 'Bac', `${paragraphs(1)}<p>Connectez-vous gratuitement pour lire la suite.</p>`],
    ['in Spanish', 'Barco', `${paragraphs(1)}<p>Inicia sesión para seguir leyendo.</p>`],
    [
      'with a form',
      'Đăng nhập',
      '<form><label>Email</label><input name="m"><label>Mật khẩu</label><input type="password"></form>',
    ],
    [
      'with a form and a word',
      'Log in',
      '<p>Welcome back to the Ledger, the paper of the harbour since 1901.</p><form><input type="password"></form>',
    ],
  ])('%s', (_, title, body) => {
    expect(reasonOf(page({ title, body: `<h1>${title}</h1>${body}` }))).toBe('login');
  });

  it.each([
    ['a brief with a form', `${paragraphs(2)}<form><input type="password"></form>`],
    [
      'a brief with a call to sign in for comments',
      `${paragraphs(2)}<p>Please log in to leave a comment.</p><p>Đăng nhập để bình luận</p>`,
    ],
    [
      'an article about signing in',
      `${paragraphs(3)}<p>Passengers must now sign in to read the timetable, which many of them find a nuisance.</p>${paragraphs(5)}`,
    ],
  ])('is not %s', (_, body) => {
    expect(reasonOf(page({ title: 'Ferry', head: NEWS, body: `<h1>Ferry</h1>${body}` }))).toBeNull();
  });
});
