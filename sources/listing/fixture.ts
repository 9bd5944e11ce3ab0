import { foldText } from '../../core/text.ts';

/** A made-up listing page, and the addresses of the articles that it leads to. */
export interface Layout {
  name: string;
  url: string;
  html: string;
  articles: string[];
}

const ENGLISH = [
  'The night ferry returns after a winter of repairs',
  'Harbour council votes to keep the old lighthouse',
  'Two ministers meet on the bridge that divides them',
  'Rain fills the reservoirs for the first time in years',
  'Schools open late as the river keeps on rising',
  'A bakery that has not closed since the war',
  'Talks on the border market end without a date',
  'Farmers ask for a fairer price of rice',
  'Museum finds the letters that everybody thought burnt',
  'Night train to the coast is to run again in May',
];
const SHORT = [
  'Ferry is back',
  'Lighthouse to stay',
  'Ministers meet at last',
  'Rain at last',
  'River keeps rising',
  'Bakery turns 80',
];
const VIETNAMESE = [
  'Chuyến phà đêm chạy lại sau mùa đông sửa chữa',
  'Hội đồng cảng quyết định giữ lại ngọn hải đăng cũ',
  'Hai bộ trưởng gặp nhau trên cây cầu biên giới',
  'Mưa lớn làm đầy các hồ chứa sau nhiều năm',
  'Trường học mở cửa muộn vì nước sông dâng cao',
  'Tiệm bánh không đóng cửa suốt tám mươi năm',
  'Nông dân đề nghị giá lúa công bằng hơn',
  'Bảo tàng tìm thấy những lá thư tưởng đã cháy',
];
const LAO = [
  'ເຮືອຂ້າມຟາກກາງຄືນກັບມາແລ່ນອີກຫຼັງສ້ອມແປງ',
  'ສະພາທ່າເຮືອຕົກລົງຮັກສາປະພາຄານເກົ່າໄວ້',
  'ລັດຖະມົນຕີສອງທ່ານພົບກັນຢູ່ຂົວຊາຍແດນ',
  'ຝົນຕົກເຕັມອ່າງເກັບນ້ຳເປັນເທື່ອທຳອິດ',
  'ໂຮງຮຽນເປີດຊ້າຍ້ອນນ້ຳຂຶ້ນສູງ',
];
const CHINESE = [
  '夜间渡轮经过冬季检修后恢复航行',
  '港口议会决定保留旧灯塔',
  '两国部长在界桥上会面商谈',
  '大雨多年来首次注满水库',
  '河水持续上涨学校推迟开学',
];
const SECTIONS = ['World', 'Business', 'Sport', 'Culture', 'Opinion', 'Science and health', 'Weather'];
const MUC = [
  'Thời sự',
  'Thế giới',
  'Kinh doanh',
  'Thể thao',
  'Văn hóa',
  'Dân tộc thiểu số và miền núi',
  'Pháp luật',
];

/** Lists as they are built in many ways; all outlets, titles and addresses are made up. */
export const LAYOUTS: Layout[] = [
  layout('cards, no identifiers', ENGLISH, (title) => `/world/${slug(title)}`, {
    menu: `<nav>${links(SECTIONS, (name) => `/${slug(name)}`)}</nav>`,
    entry: (href, title) =>
      `<article class="card"><a href="${href}"><img src="/i.jpg"></a><div><a class="label" href="/world">World</a>
      <h3><a href="${href}">${title}</a></h3><p>By <a href="/author/ann-example">Ann Example</a></p><time datetime="2026-02-05T08:00:00+07:00">5 Feb</time></div></article>`,
  }),
  layout('tables and numbers', ENGLISH, (_, n) => `/news.asp?id=${88 + n}`, {
    menu: `<table><tr>${SECTIONS.map((name, n) => `<td><a href="/list.asp?cat=${n}">${name}</a></td>`).join('')}</tr></table>`,
    entry: (href, title) => `<tr><td><img src="/dot.gif"></td><td><a href="${href}">${title}</a></td></tr>`,
  }),
  layout('Lao, no spaces', LAO, (_, n) => `/detail.php?id=${40711 + n}`, {
    menu: `<div class="menu">${links(['ໜ້າຫຼັກ', 'ຂ່າວ', 'ເສດຖະກິດ', 'ກິລາ'], (_, n) => `/list.php?c=${n}`)}</div>`,
    entry: (href, title) => `<div class="item"><a href="${href}">${title}</a></div>`,
  }),
  layout('Chinese, dated paths', CHINESE, (_, n) => `/2026-02/05/c_13107${n}1.htm`, {
    menu: links(['国际', '财经', '体育', '文化'], (_, n) => `/s${n}/index.htm`),
    entry: (href, title) => `<li><a href="${href}">${title}</a><span>2026-02-05</span></li>`,
  }),
  layout('slugs and short numbers', VIETNAMESE, (title, n) => `/${slug(title)}-post${4711 + n}.html`, {
    menu: `<ul id="mainmenu">${links(MUC, (name) => `/${slug(name)}.html`)}</ul>`,
    entry: (href, title) =>
      `<div class="story"><a href="${href}" title="${title}"><img src="/a.jpg"></a><h2 class="story__heading"><a href="${href}">${title}</a></h2></div>`,
  }),
  layout(
    'the section in the path, the number before the slug',
    VIETNAMESE,
    (title, n) => `/thoi-su/${30411 + n}-${slug(title).slice(0, 18)}`,
    {
      menu: `<div class="a1">${links(MUC, (name) => `/${slug(name)}`)}</div>`,
      entry: (href, title) => `<div class="b2"><a href="${href}">${title}</a></div>`,
    },
  ),
  layout('dates in the path', ENGLISH, (title) => `/2026/02/05/${slug(title).slice(0, 15)}/`, {
    menu: `<header class="site-header">${links(SECTIONS, (name) => `/category/${slug(name)}/`)}</header>`,
    entry: (href, title) =>
      `<article><header><h2><a href="${href}">${title}</a></h2></header><a href="/tag/harbour/">The harbour and all that is in it today</a><a href="${href}#comments">3 comments</a></article>`,
  }),
  layout('short headlines', SHORT, (title) => `/news/${slug(title)}/`, {
    menu: `<nav>${links(SECTIONS, (name) => `/${slug(name)}/`)}</nav>`,
    entry: (href, title) =>
      `<article><h3><a href="${href}">${title}</a></h3><time>2026-02-05 08:00</time></article>`,
  }),
  layout('names that say nothing', ENGLISH, (title) => `/${slug(title)}.htm`, {
    menu: `<div id="x1">${links(['Our readers write to us', ...SECTIONS], (name) => `/${slug(name)}.htm`)}</div>`,
    entry: (href, title) => `<div class="c9"><div><span><a href="${href}">${title}</a></span></div></div>`,
  }),
  layout('opaque identifiers', ENGLISH, (_, n) => `/news/articles/c4g8x0y1zk${n}o`, {
    menu: `<div role="navigation">${links(SECTIONS, (name) => `/news/${slug(name)}`)}</div>`,
    entry: (href, title) =>
      `<a href="${href}"><div><h2>${title}</h2><p>${title}, it was said on Thursday, after a long night of talks.</p><span>2 hrs ago</span></div></a>`,
  }),
  layout('a blog by number', ENGLISH, (_, n) => `/?p=${120 + n}`, {
    menu: links(SECTIONS, (_, n) => `/?cat=${n + 2}`),
    entry: (href, title) =>
      `<div class="post"><h2><a href="${href}">${title}</a></h2><a href="/?author=2">An author with quite a long name</a></div>`,
  }),
  layout(
    'tags, searches and shares with long names',
    VIETNAMESE,
    (title, n) => `/${slug(title)}-20260205${n}0711493.htm`,
    {
      menu: links(MUC, (name) => `/${slug(name)}.htm`),
      entry: (href, title) =>
        `<li><h3><a href="${href}">${title}</a></h3><a href="/tag/${slug(title)}.html">${title} mới nhất</a>
      <a href="/share?u=${slug(title)}">Chia sẻ bài viết này cho bạn bè</a><a href="/video/${slug(title)}-123456.htm">Xem phim: ${title}</a></li>`,
    },
  ),
  layout('few entries', ENGLISH.slice(0, 2), (title) => `/press/${slug(title)}`, {
    menu: `<nav>${links(SECTIONS, (name) => `/${slug(name)}`)}</nav>`,
    entry: (href, title) => `<p><a href="${href}">${title}</a> (5 February)</p>`,
  }),
  layout(
    'a front with a menu that shows articles',
    ENGLISH,
    (title, n) => `/story/${slug(title)}-${7711 + n}`,
    {
      menu: `<nav>${links(SECTIONS, (name) => `/section/${slug(name)}`)}<div class="mega"><a href="/story/${slug(ENGLISH[0] ?? '')}-7711">${ENGLISH[0]}</a></div></nav>`,
      entry: (href, title) =>
        `<div class="teaser"><a href="${href}"><img alt=""></a><a href="${href}">${title}</a></div>`,
    },
  ),
];

interface Markup {
  menu: string;
  entry: (href: string, title: string) => string;
}

function layout(
  name: string,
  titles: readonly string[],
  pathOf: (title: string, place: number) => string,
  { menu, entry }: Markup,
): Layout {
  const origin = 'https://daily.example';
  const paths = titles.map(pathOf);
  const entries = titles.map((title, place) => entry(paths[place] ?? '', title)).join('\n');
  const html = `<html><body class="has-menu"><a href="/">The Daily</a>${menu}<div id="content">${entries}</div>
    <div class="aside"><a href="https://elsewhere.example/an-offer-that-nobody-should-miss-123456">An offer that nobody should miss today</a></div>
    <div class="pages"><a href="/list?page=2">2</a><a href="/list?page=3">3</a><a href="/list-p4">Next page of the list</a></div>
    <footer>${links(['Terms of use and privacy of our readers', 'Contact', 'Advertise with us in print and online'], (text) => `/${slug(text)}`)}
    <a href="/login?next=/">Sign in to read all the stories</a></footer></body></html>`;
  return { name, url: `${origin}/list`, html, articles: paths.map((path) => new URL(path, origin).href) };
}

function links(names: readonly string[], hrefOf: (name: string, place: number) => string): string {
  return `<ul>${names.map((name, place) => `<li><a href="${hrefOf(name, place)}">${name}</a></li>`).join('')}</ul>`;
}

function slug(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
