import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import { decodeHtml } from './decode.ts';

const TEXT = 'Tổng Bí thư thăm Lào';
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
/** `Đ` and `á` as windows-1258 writes them; the bytes are no valid UTF-8. */
const WINDOWS_1258 = Buffer.from([0xd0, 0xe1]);

const VIETNAMESE =
  'Hội đồng xã Bình Lâm họp bàn việc sửa cầu gỗ ở bến đò cũ. Ông Vũ Đắc Nghĩa nói nước lũ đã cuốn mất hai ' +
  'nhịp giữa. Dân làng góp gạo, tre và ngày công; trường học nghỉ tới thứ hai.';
const IN_VNI =
  'Hoäi ñoàng xaõ Bình Laâm hoïp baøn vieäc söûa caàu goã ôû beán ñoø cuõ. OÂng Vuõ Ñaéc Nghóa noùi nöôùc luõ ' +
  'ñaõ cuoán maát hai nhòp giöõa. Daân laøng goùp gaïo, tre vaø ngaøy coâng; tröôøng hoïc nghæ tôùi thöù hai.';

const VIETNAMESE_BYTES: [string, Buffer][] = [
  ['windows-1258', inWindows1258(VIETNAMESE)],
  ['TCVN3', iconv.encode(VIETNAMESE, 'tcvn')],
  ['VISCII', iconv.encode(VIETNAMESE, 'viscii')],
  ['VNI', Buffer.from(IN_VNI, 'latin1')],
];

const WESTERN = [
  'L’été dernier, la mairie de Saint-Véran-la-Forêt a décidé de réparer le café « À la clé » : là où il était fermé, ' +
    'les élèves ont répété une pièce très drôle. Où est passée l’équipe ? Déjà à l’hôtel, près du théâtre. Né à Évron, ' +
    'le maire a été élu dès le début ; après le dîner, la fête a été prolongée. Ça a coûté 300 €.',
  'Der Bürgermeister von Grünwörth übergab den Schülern größere Räume. Für die Bäcker öffnet der Markt früher; ' +
    'natürlich müssen sie künftig höhere Gebühren zahlen. „Schön wäre es“, erklärte die Künstlerin, ' +
    'während über Österreichs Gästen Bäume blühten – außer in Köttlach, wo die Straße fünf Stunden gesperrt blieb.',
  'Não é só isso: já há três anos que a câmara promete água à população. É pouco, é mau e é tarde. Também lá está ' +
    'a praça, só que não há pão nem chá. Até amanhã, diz o avô. É fé. Já dá. É má a razão, é vã a ilusão.',
  'È più facile di così: la città è già là, e il caffè è buono. Perché non è più libertà? Sì, è però verità. È così.',
];

/** Tones as characters of their own, but where windows-1258 has the letter with its tone. */
function inWindows1258(text: string): Buffer {
  const letters = [...text].map((letter) => {
    if (iconv.decode(iconv.encode(letter, 'windows-1258'), 'windows-1258') === letter) return letter;
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD'))?.[0] ?? '';
    return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone;
  });
  return iconv.encode(letters.join(''), 'windows-1258');
}

describe('what is declared', () => {
  it.each([
    ['text/html; charset=windows-1258', 'Đá'],
    ['text/html;charset="Windows-1258"', 'Đá'],
    ["text/html; charset='windows-1258'", 'Đá'],
    ['text/html; charset=windows-1251', 'Рб'],
    ['text/html; charset=utf-8', '\ufffd\ufffd'],
    ['text/html; charset=no-such-thing', 'Ðá'],
  ])('content type %s', (contentType, expected) => {
    expect(decodeHtml(WINDOWS_1258, contentType)).toBe(expected);
  });

  it.each([
    '<meta charset="windows-1258">',
    "<META CHARSET='windows-1258' />",
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">',
    '<?xml version="1.0" encoding="windows-1258"?>',
  ])('%s', (markup) => {
    expect(decodeHtml(Buffer.concat([Buffer.from(markup), WINDOWS_1258]))).toBe(`${markup}Đá`);
  });

  it('believes the header rather than the markup, and the byte order mark rather than both', () => {
    const markup = '<meta charset="iso-8859-1">';
    expect(decodeHtml(Buffer.from(markup + TEXT), 'text/html; charset=utf-8')).toBe(markup + TEXT);
    expect(decodeHtml(utf16(TEXT), 'text/html; charset=utf-8')).toBe(TEXT);
    expect(decodeHtml(Buffer.from(`\ufeff${TEXT}`), 'text/html; charset=windows-1258')).toBe(TEXT);
  });

  it.each(['shift_jis', 'euc-jp', 'gb18030', 'big5'])('%s', (charset) => {
    expect(decodeHtml(iconv.encode('東京', charset), `text/html; charset=${charset}`)).toBe('東京');
  });

  it('takes iso-8859-1 for windows-1252', () => {
    expect(decodeHtml(Buffer.from([0x80, 0x92]), 'text/html; charset=iso-8859-1')).toBe('€’');
  });

  it.each(VIETNAMESE_BYTES.slice(0, 3))('a few words in %s', (charset, bytes) => {
    const label = charset === 'TCVN3' ? 'x-viet-tcvn5712' : charset;
    const start = VIETNAMESE.slice(0, 8);
    expect(decodeHtml(bytes.subarray(0, 12), `text/html; charset=${label}`)).toContain(start);
  });
});

describe('UTF-16', () => {
  const page = `<html><head><title>${VIETNAMESE}</title></head></html>`;

  it('is known by its zero bytes', () => {
    expect(decodeHtml(Buffer.from(page, 'utf16le'))).toBe(page);
    expect(decodeHtml(Buffer.from(page, 'utf16le').swap16(), 'text/html; charset=utf-8')).toBe(page);
  });

  it('is not what markup in ASCII claims', () => {
    const claiming = `<meta charset="utf-16">${TEXT}`;
    expect(decodeHtml(Buffer.from(claiming))).toBe(claiming);
  });
});

describe('UTF-8 and what is not', () => {
  it('takes UTF-8 where nothing is said, and for iso-8859-1', () => {
    expect(decodeHtml(Buffer.from(TEXT))).toBe(TEXT);
    expect(decodeHtml(Buffer.from(TEXT), 'text/html; charset=iso-8859-1')).toBe(TEXT);
    expect(decodeHtml(Buffer.from(WESTERN[0] ?? ''), 'text/html; charset=iso-8859-1')).toBe(WESTERN[0]);
  });

  it('bears a few broken characters', () => {
    const broken = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe1, 0xbb])]);
    for (const type of ['', 'text/html; charset=utf-8'])
      expect(decodeHtml(broken, type)).toBe(`${TEXT}\ufffd`);
  });

  it.each(WESTERN)('%s', (text) => {
    const bytes = iconv.encode(text, 'windows-1252');
    for (const charset of ['windows-1252', 'iso-8859-1', 'utf-8', 'x-user-defined', 'no-such-thing']) {
      expect(decodeHtml(bytes, `text/html; charset=${charset}`)).toBe(text);
    }
  });

  it('looks for what is beyond ASCII after long scripts, and a character cut by the sample is no error', () => {
    const script = `<script>${'x'.repeat(100_000)}</script>`;
    const page = `${script}é${'ệ'.repeat(30_000)}`;
    expect(decodeHtml(Buffer.from(page), 'text/html; charset=iso-8859-1')).toBe(page);
  });
});

describe('Vietnamese without a true declaration', () => {
  const types = [
    '',
    ...['iso-8859-1', 'windows-1252', 'x-user-defined', 'utf-8'].map((name) => `text/html; charset=${name}`),
  ];

  it.each(VIETNAMESE_BYTES)('%s', (_, bytes) => {
    const page = Buffer.concat([
      Buffer.from('<html><body class="tin">'),
      bytes,
      Buffer.from('</body></html>'),
    ]);
    for (const type of types) {
      expect(decodeHtml(page, type)).toBe(`<html><body class="tin">${VIETNAMESE}</body></html>`);
    }
  });

  it('is composed from windows-1258, as declared', () => {
    expect(decodeHtml(inWindows1258(VIETNAMESE), 'text/html; charset=windows-1258')).toBe(VIETNAMESE);
  });
});

describe('any bytes', () => {
  it('give a string, whatever the content type', () => {
    const charset = fc.constantFrom(
      'utf-8',
      'utf-16',
      'gbk',
      'iso-2022-jp',
      'replacement',
      'viscii',
      'vni',
      'koi8-r',
    );
    const type = fc.oneof(
      fc.string(),
      charset.map((name) => `text/html; charset=${name}`),
    );
    fc.assert(
      fc.property(fc.uint8Array({ size: 'large' }), type, (bytes, contentType) => {
        expect(typeof decodeHtml(bytes, contentType)).toBe('string');
      }),
    );
  });

  it('are read as the UTF-8 that they are, where nothing is declared', () => {
    // A byte order mark is no part of the text.
    // Halves of surrogate pairs have no spelling in UTF-8.
    const text = anyText().map((string) => `<p>${string.replace(/\p{Cs}/gu, '')}`);
    fc.assert(
      fc.property(text, (page) => {
        expect(decodeHtml(new TextEncoder().encode(page))).toBe(page);
      }),
    );
  });

  it.each(['gb2312', 'shift_jis', 'euc-kr', 'utf-16'])('is UTF-8 where only the label says %s', (label) => {
    const html = '<p>Chuyến phà đêm nối hai bờ sông đã chạy trở lại sau ba tháng sửa chữa.</p>';
    expect(decodeHtml(Buffer.from(html), `text/html; charset=${label}`)).toBe(html);
  });
});
