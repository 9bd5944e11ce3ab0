import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface Page {
  /** From the project's folder on. */
  name: string;
  text: string;
}

/** The pages that people read, the project's own and those below `docs`. */
export function documentationPages(): Page[] {
  const docs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const names = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs.map((name) => `docs/${name}`)];
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
}

/** Where a page's links lead, addresses on the web left out. */
export function linksIn({ text }: Page): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match) => match[1] ?? []);
  return links.filter((link) => !/^[a-z]+:/i.test(link));
}

/** The anchors that GitHub gives a page's headings. */
export function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '');
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

/** What of a page is code: spans, fenced and indented blocks. */
export function codeIn({ text }: Page): string[] {
  const fenced = [...text.matchAll(/^```[^\n]*\n(.*?)^```/gms)].map((match) => match[1] ?? '');
  const indented = [...text.matchAll(/^ {4}(.+)$/gm)].map((match) => match[1] ?? '');
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  return [...fenced.flatMap((block) => block.split('\n')), ...indented, ...spans];
}

/** The scripts of npm that code runs. */
export function scriptsIn(code: string): string[] {
  const run = [...code.matchAll(/\bnpm run (?:-s )?([a-z][a-z:-]*)/g)].flatMap((match) => match[1] ?? []);
  return [...run, ...(/\bnpm test\b/.test(code) ? ['test'] : [])];
}

/** `dateline` commands in code, each as its words up to the first option or argument. */
export function commandsIn(code: string): string[][] {
  const said = /(?:^|[\s(])(?:dateline(?:\.js)?|npm run -s dateline --) ([a-z][^|;#…→]*)/g;
  return [...code.matchAll(said)].map((match) => (match[1] ?? '').trim().split(/\s+/));
}
