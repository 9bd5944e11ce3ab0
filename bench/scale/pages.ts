import { people, randomFrom, sentence, vocabulary } from '../desk/text.ts';
import { readHtml, readPages } from '../extraction-pages.ts';
import { retold } from '../pipeline/retell.ts';

const PARAGRAPHS = 14;
const LINKS = 260;

/** Pages like those of news sites in size and build: 70 KB, an article of some 700 words among links and lists. */
export function createPages(seed = 1): (number: number) => string {
  const words = vocabulary();
  const names = people();
  const links = linksOf(words, randomFrom(seed));
  return (number) => {
    const random = randomFrom(seed + number);
    const name = names[Math.floor(random() * names.length)];
    const title = `${name}: ${sentence(words, 9, random)}`;
    const paragraphs = Array.from({ length: PARAGRAPHS }, () => {
      const sentences = Array.from({ length: 3 }, () => sentence(words, 17, random));
      return `<p class="body-text" data-index="${Math.floor(random() * 1e6)}">${sentences.join(' ')}</p>`;
    });
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title} - The Daily</title>
      <meta property="og:title" content="${title}"><meta property="og:type" content="article">
      <meta property="article:published_time" content="2026-02-05T08:30:00+07:00">
      <style>${'.card{margin:0 auto;padding:8px 12px;border:1px solid #ccc}'.repeat(120)}</style></head><body>
      <header><nav>${links.slice(0, 60).join('')}</nav></header>
      <main><article><h1>${title}</h1><p class="lead">${sentence(words, 30, random)}</p>
      <figure><img src="/i/${number}.jpg" alt=""><figcaption>${sentence(words, 12, random)}</figcaption></figure>
      ${paragraphs.join('\n')}</article>
      <aside><h2>Tin liên quan</h2><ul>${links.slice(60, 160).join('')}</ul></aside></main>
      <footer>${links.slice(160).join('')}</footer></body></html>`;
  };
}

/** What names the address that a page has elsewhere: each is to be a page of its own here. */
const OWN_ADDRESS = /<(?:link\b[^>]*\brel=["']?canonical|meta\b[^>]*["']og:url)[^>]*>/gi;

/** The pages of an evaluation set, over and over, with other names in them each time around. */
export function savedPages(directory: string): (number: number) => string {
  const saved = readPages(directory).map((page) => readHtml(directory, page).replace(OWN_ADDRESS, ''));
  return (number) => retold(saved[number % saved.length] ?? '', Math.floor(number / saved.length));
}

function linksOf(words: readonly string[], random: () => number): string[] {
  return Array.from(
    { length: LINKS },
    (_, index) =>
      `<li class="teaser teaser--small"><a class="teaser__link" href="/muc/${index}/bai-${index * 7}.html"><img class="teaser__image" src="/t/${index}.jpg" alt=""><span class="teaser__title">${sentence(words, 10, random)}</span></a></li>`,
  );
}
