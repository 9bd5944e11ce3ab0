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
  // There it is the name of a unit.
  if (/^\s*systemctl\b/.test(code)) return [];
  const said = /(?:^|[\s(])(?:dateline(?:\.js)?|npm run -s dateline --) ([a-z][^|;#…→]*)/g;
  return [...code.matchAll(said)].map((match) => (match[1] ?? '').trim().split(/\s+/));
}

/** Files and folders of the project in code; those with a part that stands for others, such as `NAME`, left out. */
export function filesIn(code: string): string[] {
  const named =
    /(?:^|[\s(]|\/opt\/dateline\/|\.\/)((?:bench|cli|config|core|deploy|desk|docs|mail|net|queues|scripts|storage|test|tracing|workers)\/[\w@./-]*)(?=[\s),;:]|$)/g;
  return [...code.matchAll(named)]
    .flatMap((match) => match[1] ?? [])
    .filter((file) => !/\b[A-Z]{3,}\b(?!\.md)/.test(file));
}

/** Units of systemd in code, as their files are called. */
export function unitsIn(code: string): string[] {
  const files = [...code.matchAll(/\b(dateline[a-z-]*@?\.(?:service|timer))\b/g)];
  const commands = [
    ...code.matchAll(/^\s*systemctl ((?:enable|disable|start|stop|restart|status)\b[^#|&]*)/g),
  ];
  const called = commands.flatMap((match) => match[1]?.match(/\bdateline[a-z@.-]*/g) ?? []);
  const units = called.map((unit) => {
    const template = unit.replace(/@[a-z]+$/, '@');
    return /\.(?:service|timer)$/.test(template) ? template : `${template}.service`;
  });
  return [...new Set([...files.flatMap((match) => match[1] ?? []), ...units])];
}

/** The pages to which links lead, from page to page. */
export function reachedFrom(start: string, pages: readonly Page[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const page = pages.find((one) => one.name === name);
    if (!page || reached.has(name)) continue;
    reached.add(name);
    const folder = path.posix.dirname(name);
    waiting.push(...linksIn(page).map((link) => path.posix.join(folder, link.split('#')[0] ?? '')));
  }
  return reached;
}
