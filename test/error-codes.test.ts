import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const FOLDERS = [
  'cli',
  'config',
  'core',
  'desk',
  'mail',
  'net',
  'queues',
  'samples',
  'sources',
  'storage',
  'tracing',
  'workers',
];
/** Between Dateline and its queues: told to nobody. */
const UNMET = ['claim-lost', 'given-back', 'retry-later'];

/** Files that raise an error by a code that they are given, and which codes they give. */
const GIVEN: Record<string, string[]> = {
  'cli/doctor/check.ts': [],
  'cli/doctor/check-telling.ts': ['mails-failed', 'mails-uncertain'],
};
const RAISED = /\bnew DatelineError\(\s*(?:\w+ \? )?'([^']+)'(?: : '([^']+)')?/g;

/** The codes of the DatelineErrors that a file raises, or that its class of them may have. */
function codesIn(text: string): string[] {
  const raised = [...text.matchAll(RAISED)].flatMap(([, code, other]) => [code ?? [], other ?? []].flat());
  if (!/\bextends DatelineError\b/.test(text)) return raised;
  const fixed = [...text.matchAll(/\bsuper\(\s*'([^']+)'/g)];
  const tables = [...text.matchAll(/^const (?:ADVICE|KINDS) = \{\n(.*?)^\}/gms)];
  const entries = tables.flatMap(([, table]) => [...(table ?? '').matchAll(/^ {2}'?([a-z-]+)'?:/gm)]);
  const choices = [...text.matchAll(/^ {2}\| '([a-z-]+)'/gm)];
  const ofClass = fixed.length > 0 ? fixed : [...entries, ...choices];
  return [...raised, ...ofClass.flatMap(([, code]) => code ?? [])];
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(folder, name)),
).map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));

describe('docs/troubleshooting.md', () => {
  const page = readFileSync(path.join(root, 'docs/troubleshooting.md'), 'utf8');
  const told = [...page.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []),
  );

  it('tells every error that somebody can meet, once, and none that is gone', () => {
    const raised = new Set(files.flatMap(({ name, text }) => [...codesIn(text), ...(GIVEN[name] ?? [])]));
    expect(UNMET.filter((code) => !raised.has(code))).toEqual([]);
    expect(told.sort()).toEqual([...raised].filter((code) => !UNMET.includes(code)).sort());
  });

  it('can know them: a code is written where the error is raised', () => {
    const unknown = files.filter(({ text }) => /\bnew DatelineError\(/.test(text.replaceAll(RAISED, '')));
    expect(unknown.map(({ name }) => name).sort()).toEqual(Object.keys(GIVEN).sort());
    for (const [name, codes] of Object.entries(GIVEN)) {
      const { text = '' } = files.find((file) => file.name === name) ?? {};
      for (const code of codes) expect(text).toContain(`'${code}'`);
    }
  });
});

describe('codesIn', () => {
  it('finds what is raised, and what a class may have', () => {
    expect(codesIn("throw new DatelineError(\n  'disk-gone',\n  'No disk.')")).toEqual(['disk-gone']);
    expect(codesIn("class A extends DatelineError { x() { super('only-one', '') } }")).toEqual(['only-one']);
    const several =
      "const ADVICE = {\n  'a-b': 'x',\n  c: 'y',\n} as const;\nclass B extends DatelineError {}";
    expect(codesIn(several)).toEqual(['a-b', 'c']);
    const chosen = "type P =\n  /** Why. */\n  | 'over'\n  | 'no-role';\nclass C extends DatelineError {}";
    expect(codesIn(chosen)).toEqual(['over', 'no-role']);
  });
});
