import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normaliseUrl, siteOf } from '../core/url.ts';
import { articleFilter } from './filter.ts';
import { pageKeyOf } from './identity.ts';
import { loadSources } from './load.ts';

const catalog = await loadSources(join(import.meta.dirname, 'catalog'));

/** Addresses of each site's shape, one for each of its patterns; the articles are invented. */
const EXAMPLES: Record<string, string[]> = {
  aljazeera: ['https://www.aljazeera.com/news/2026/2/5/visit-to-vientiane?traffic_source=rss'],
  antara: ['https://en.antaranews.com/news/400001/visit-to-vientiane'],
  apnews: ['https://apnews.com/article/visit-vientiane-0123456789abcdef0123456789abcdef'],
  bangkokpost: ['https://www.bangkokpost.com/world/3100001/visit-to-vientiane'],
  baochinhphu: ['https://baochinhphu.vn/chuyen-tham-vieng-chan-102260205083000123.htm'],
  'baochinhphu-en': ['https://en.baochinhphu.vn/visit-to-vientiane-111260205083000123.htm'],
  baodautu: ['https://baodautu.vn/chuyen-tham-vieng-chan-d500001.html'],
  baoquocte: ['https://baoquocte.vn/chuyen-tham-vieng-chan-300001.html'],
  baotintuc: ['https://baotintuc.vn/thoi-su/chuyen-tham-vieng-chan-20260205083000123.htm'],
  bbc: ['https://www.bbc.com/news/articles/c0123456789o', 'https://www.bbc.com/news/world-asia-50000001'],
  'bbc-vi': ['https://www.bbc.com/vietnamese/articles/c0123456789o'],
  cafef: ['https://cafef.vn/chung-khoan-188260205083000123.chn'],
  cna: ['https://www.channelnewsasia.com/asia/visit-to-vientiane-5000001'],
  dantri: ['https://dantri.com.vn/thoi-su/chuyen-tham-vieng-chan-20260205083000123.htm'],
  'dantri-en': ['https://dtinews.dantri.com.vn/vietnam-today/visit-to-vientiane-20260205083000123.htm'],
  dw: ['https://www.dw.com/en/visit-to-vientiane/a-70000001?maca=en-rss-en-asia'],
  france24: ['https://www.france24.com/en/asia-pacific/20260205-visit-to-vientiane'],
  guardian: ['https://www.theguardian.com/world/2026/feb/05/visit-to-vientiane'],
  japantimes: ['https://www.japantimes.co.jp/news/2026/02/05/asia-pacific/visit-vientiane/'],
  khmertimes: ['https://www.khmertimeskh.com/501700001/visit-to-vientiane/'],
  kpl: ['https://kpl.gov.la/EN/detail.aspx?id=100001', 'https://kpl.gov.la/En/Detail.aspx?id=100001'],
  kyodo: ['https://english.kyodonews.net/articles/-/70001'],
  laodong: ['https://laodong.vn/thoi-su/chuyen-tham-vieng-chan-1700001.ldo'],
  'laodong-en': ['https://news.laodong.vn/thoi-su/chuyen-tham-vieng-chan-1700001.ldo'],
  laotiantimes: ['https://laotiantimes.com/2026/02/05/visit-to-vientiane/'],
  nhandan: ['https://nhandan.vn/chuyen-tham-vieng-chan-post900001.html'],
  'nhandan-en': ['https://en.nhandan.vn/visit-to-vientiane-post150001.html'],
  nld: ['https://nld.com.vn/chuyen-tham-vieng-chan-196260205083000123.htm'],
  plo: ['https://plo.vn/chuyen-tham-vieng-chan-post850001.html'],
  qdnd: ['https://www.qdnd.vn/chinh-tri/tin-tuc/chuyen-tham-vieng-chan-1000001'],
  'qdnd-en': ['https://en.qdnd.vn/politics/news/visit-to-vientiane-580001'],
  sggp: ['https://www.sggp.org.vn/chuyen-tham-vieng-chan-post800001.html'],
  'sggp-en': ['https://en.sggp.org.vn/visit-to-vientiane-post120001.html'],
  straitstimes: ['https://www.straitstimes.com/asia/se-asia/visit-to-vientiane-on-feb-5'],
  thanhnien: ['https://thanhnien.vn/chuyen-tham-vieng-chan-185260205083000123.htm'],
  thediplomat: ['https://thediplomat.com/2026/02/visit-to-vientiane/'],
  thoidai: ['https://thoidai.com.vn/chuyen-tham-vieng-chan-700001.html'],
  'thoidai-en': ['https://vietnamtimes.thoidai.com.vn/visit-to-vientiane-70001.html'],
  tienphong: ['https://tienphong.vn/chuyen-tham-vieng-chan-post1800001.tpo'],
  tuoitre: ['https://tuoitre.vn/chuyen-tham-vieng-chan-20260205083000123.htm'],
  'tuoitre-en': ['https://news.tuoitre.vn/visit-to-vientiane-103260205083000123.htm'],
  unnews: [
    'https://news.un.org/feed/view/en/story/2026/02/1160001',
    'https://news.un.org/en/story/2026/02/1160001',
  ],
  vientianetimes: [
    'https://www.vientianetimes.org.la/freefreenews/freecontent_1_Visit_y26.php',
    'https://www.vientianetimes.org.la/freeContent/FreeConten_Visit1.php',
  ],
  vietnamnet: ['https://vietnamnet.vn/chuyen-tham-vieng-chan-2000001.html'],
  'vietnamnet-en': ['https://vietnamnet.vn/en/visit-to-vientiane-2000001.html'],
  vietnamnews: ['https://vietnamnews.vn/politics-laws/1700001/visit-to-vientiane.html'],
  vietnamplus: ['https://www.vietnamplus.vn/chuyen-tham-vieng-chan-post1000001.vnp'],
  'vietnamplus-en': ['https://en.vietnamplus.vn/visit-to-vientiane-post300001.vnp'],
  vir: ['https://vir.com.vn/visit-to-vientiane-150001.html'],
  vneconomy: ['https://vneconomy.vn/chuyen-tham-vieng-chan-ngay-5-2.htm'],
  vnexpress: ['https://vnexpress.net/chuyen-tham-vieng-chan-5000001.html'],
  'vnexpress-en': ['https://e.vnexpress.net/news/news/visit-to-vientiane-5000001.html'],
  vov: ['https://vov.vn/chinh-tri/chuyen-tham-vieng-chan-post1100001.vov'],
  'vov-en': ['https://english.vov.vn/en/politics/visit-to-vientiane-post1200001.vov'],
  vovworld: ['https://vovworld.vn/en-US/news/visit-to-vientiane-1300001.vov'],
  vtc: ['https://vtcnews.vn/chuyen-tham-vieng-chan-ar900001.html'],
  vtv: ['https://vtv.vn/chuyen-tham-vieng-chan-100260205083000123.htm'],
  xinhua: ['https://english.news.cn/asiapacific/20260205/0123456789abcdef0123456789abcdef/c.html'],
  yonhap: ['https://en.yna.co.kr/view/AEN20260205000100315?section=news'],
};

const NO_ARTICLES = [
  'https://vnexpress.net/the-gioi',
  'https://vnexpress.net/video/chuyen-tham-vieng-chan-5000001.html',
  'https://tuoitre.vn/the-gioi.htm',
  'https://vneconomy.vn/chung-khoan.htm',
  'https://www.qdnd.vn/chinh-tri/tin-tuc',
  'https://baodautu.vn/thoi-su-dau-tu-d1/',
  'https://www.bbc.com/news/world/asia',
  'https://www.aljazeera.com/news/liveblog/2026/2/5/visit-to-vientiane',
  'https://www.theguardian.com/world/gallery/2026/feb/05/visit-to-vientiane',
  'https://en.yna.co.kr/view/PYH20260205000100315',
];

/** Whose addresses have no number, so that an article with another headline in its address is another page. */
const WITHOUT_IDS = new Set([
  'aljazeera',
  'france24',
  'guardian',
  'japantimes',
  'laotiantimes',
  'straitstimes',
  'thediplomat',
  'vneconomy',
]);

const namesFor = (url: string) =>
  catalog.filter((source) => articleFilter(source)(url)).map(({ name }) => name);

describe('the catalog', () => {
  it('has the outlets that report on Viet Nam, each once', () => {
    expect(catalog.length).toBeGreaterThanOrEqual(36);
    const homes = catalog.map(({ home }) => normaliseUrl(home));
    expect(new Set(homes).size).toBe(homes.length);
  });

  // Where visits were reported that nobody should miss: an announcement, an interview, the talks, a translation.
  it.each(['vnexpress.net', 'vietnamnet.vn', 'thoidai.com.vn', 'news.laodong.vn'])('watches %s', (site) => {
    expect(catalog.map(({ home }) => siteOf(home))).toContain(site);
  });

  it('has an example of each source, and no other', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(catalog.map(({ name }) => name).sort());
  });
});

describe.each(catalog)('$name', (source) => {
  const examples = (EXAMPLES[source.name] ?? []).map((url) => normaliseUrl(url) ?? url);

  it('says what is known of it, and how', () => {
    const { verified, reported, status, on } = source.evidence;
    expect(verified.length + reported.length).toBeGreaterThan(0);
    expect(status).toBe(verified.length > 0 ? 'seen' : 'reported');
    if (status === 'seen') expect(on).toBeDefined();
  });

  it('says of each feed how it is known', () => {
    const facts = [...source.evidence.verified, ...source.evidence.reported].map(({ what }) => what);
    const feeds = source.read.filter(({ kind }) => kind === 'feed').map(({ url }) => url);
    const isKnown = (url: string) =>
      facts.some((what) => /\bfeeds?\b/.test(what) || url.endsWith(what.replace(/,.*/, '')));
    expect(feeds.filter((url) => !isKnown(url))).toEqual([]);
  });

  it('takes its own articles and leaves those of others', () => {
    for (const url of examples) expect({ url, names: namesFor(url) }).toEqual({ url, names: [source.name] });
  });

  it('has a use for each of its patterns', () => {
    expect(source.include.length).toBeGreaterThan(0);
    for (const pattern of source.include) {
      expect(examples.some((url) => new RegExp(pattern).test(url))).toBe(true);
    }
  });

  it('knows an article again whose headline has changed, where addresses have numbers', () => {
    const keyOf = pageKeyOf(source);
    for (const url of examples) {
      const retitled = url.replace(/visit-(?:to-)?vientiane|chuyen-tham-vieng-chan/, 'talks-begin');
      expect(keyOf(retitled) === keyOf(url)).toBe(!WITHOUT_IDS.has(source.name));
      const other = url.replace(/\d(?=\D*$)/, (digit) => (digit === '9' ? '8' : '9'));
      expect(keyOf(other)).not.toBe(keyOf(url));
    }
  });

  it('takes no page that leads to articles for one', () => {
    const pages = [source.home, ...source.read.map(({ url }) => url)];
    expect(pages.filter((url) => namesFor(normaliseUrl(url) ?? url).length > 0)).toEqual([]);
  });
});

it.each(NO_ARTICLES)('leaves %s alone', (url) => {
  expect(namesFor(url)).toEqual([]);
});
