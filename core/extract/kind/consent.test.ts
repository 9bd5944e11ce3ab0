import { describe, expect, it } from 'vitest';
import { page, paragraphs, reasonOf } from './fixture.ts';

describe('a page that asks to accept cookies', () => {
  it.each([
    [
      'in English',
      'Before you continue',
      '<p>We and our 812 partners use cookies and process personal data such as your address to show you adverts.</p><p>Precise location and scanning of devices may be used. You can change your choices at any time.</p><button>Accept all</button><button>Manage options</button>',
    ],
    [
      'in Vietnamese',
      'Báo Ngày Mới',
      '<p>Chúng tôi sử dụng cookie và dữ liệu cá nhân để cải thiện trải nghiệm của bạn. Vui lòng đồng ý trước khi tiếp tục.</p><a href="#">Đồng ý và tiếp tục</a>',
    ],
    [
      'in German, or to pay',
      'Der Hafenbote',
      '<h2>Lesen mit Werbung oder im Abo</h2><p>Um die Seite mit Werbung zu lesen, brauchen wir Ihre Einwilligung für Cookies und Werbetracking.</p><button>Akzeptieren und weiter</button><p>Details finden Sie in unserer Datenschutzerklärung und im Impressum des Hafenboten.</p>',
    ],
    [
      'in French',
      'Le Quai',
      '<p>Avec votre consentement, nous et nos partenaires utilisons des traceurs pour mesurer l’audience de ce site.</p><button>Tout accepter</button><a href="#">Continuer sans accepter</a>',
    ],
    [
      'in Spanish',
      'El Muelle',
      '<p>Utilizamos cookies propias y de terceros, y tratamos sus datos personales para mostrarle publicidad.</p><input type="button" value="Aceptar y continuar">',
    ],
    [
      'in Italian',
      'Il Molo',
      '<p>Noi e i nostri fornitori trattiamo dati personali con il tuo consenso, anche tramite cookie e altri strumenti.</p><button>Accetta e continua</button>',
    ],
    [
      'with the names of all partners',
      'Your privacy',
      `<p>We ask for your consent to store cookies on your device, and so do our partners named below.</p>${'<p>We and this partner store cookies and read your device to count how often you have seen an advert of theirs.</p>'.repeat(20)}<button>I agree</button>`,
    ],
  ])('%s', (_, title, wall) => {
    const html = page({
      title,
      body: `<div>${wall}</div><footer>The Ledger, Pier 3, Harbour Town, since 1901</footer>`,
    });
    expect(reasonOf(html)).toBe('consent-wall');
  });

  const banner =
    '<div class="cookie-banner"><p>We use cookies to give you the best experience on our site, with your consent.</p><button>Accept all</button></div>';

  it.each([
    ['an article with a banner', `<h1>Ferry</h1>${paragraphs(4)}${banner}`],
    ['a brief with a banner', `${banner}<h1>Ferry</h1>${paragraphs(2)}`],
    [
      'an article about cookies',
      `${banner}<h1>What your cookies say</h1><article>${'<p>You click, we sigh: cookies tell our shops what you want before you know it, and your consent is asked on each page.</p>'.repeat(4)}</article>`,
    ],
  ])('is not %s', (_, body) => {
    expect(reasonOf(page({ title: 'Ferry', body }))).toBeNull();
  });
});
