import { basename } from 'node:path';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { type Source, sourceSchema } from './schema.ts';
import type { SourceProblem } from './source-file-error.ts';

export type ParsedSource = { source: Source; problems: [] } | { source: null; problems: SourceProblem[] };

// `[` ten thousand times over ends the process: yaml 2.9 composes by recursion, and V8 finds no room for a regular
// expression on the full stack. Its first step, which does without, counts the levels.
const MAX_DEPTH = 50;

/** What every step needs to say where in a file something is wrong. */
type SourceText = { file: string; text: string; document: Document; lines: LineCounter };

/** A source from its YAML. `file` names it in problems, and its last part must be the source's name. */
export function parseSource(text: string, file: string): ParsedSource {
  const deep = deepNesting(text);
  if (deep)
    return { source: null, problems: [{ file, ...deep, field: null, message: 'is nested too deep' }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const sourceText = { file, text, document, lines };
  const unreadable = [...syntaxProblems(sourceText), ...aliasProblems(sourceText)];
  if (unreadable.length > 0) return { source: null, problems: unreadable };
  const result = sourceSchema.safeParse(document.toJS());
  const problems = result.success
    ? nameProblems(sourceText, result.data)
    : result.error.issues.flatMap((issue) => issueProblems(sourceText, issue));
  return result.success && problems.length === 0
    ? { source: result.data, problems: [] }
    : { source: null, problems };
}

/** Where YAML is nested deeper than a source can be; null where it is not. */
function deepNesting(text: string): { line: number; column: number } | null {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  for (const lexeme of new Lexer().lex(text)) {
    Array.from(parser.next(lexeme));
    if (parser.stack.length <= MAX_DEPTH) continue;
    const { line, col } = lines.linePos(parser.offset);
    return { line, column: col };
  }
  return null;
}

function syntaxProblems(sourceText: SourceText): SourceProblem[] {
  const { document, text } = sourceText;
  return [...document.errors, ...document.warnings].map((error) => {
    const offset = error.pos[0];
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
    const field = line.match(/^[\s-]*([\w-]+)\s*:/)?.[1] ?? null;
    return problemAt(sourceText, offset, field, error.message);
  });
}

// No source needs an alias, and a few lines of them can unfold to gigabytes.
function aliasProblems(sourceText: SourceText): SourceProblem[] {
  const problems: SourceProblem[] = [];
  visit(sourceText.document, {
    Alias: (_, node) => {
      const message = `the alias *${node.source} is not followed here; write its value out`;
      problems.push(problemAt(sourceText, node.range?.[0] ?? 0, null, message));
    },
  });
  return problems;
}

function nameProblems(sourceText: SourceText, { name }: Source): SourceProblem[] {
  const expected = basename(sourceText.file, '.yaml');
  if (name === expected) return [];
  const message = `"${name}" differs from the name of its file, "${expected}"`;
  return [problemAt(sourceText, valueOffset(sourceText, ['name']), 'name', message)];
}

function issueProblems(sourceText: SourceText, issue: z.core.$ZodIssue): SourceProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return problemAt(sourceText, keyOffset(sourceText, path), fieldOf(path), 'is not a known field');
    });
  }
  const isMissing = issue.code === 'invalid_type' && !sourceText.document.hasIn(issue.path);
  const message = isMissing ? 'is missing' : issue.message;
  return [problemAt(sourceText, valueOffset(sourceText, issue.path), fieldOf(issue.path), message)];
}

function problemAt(
  sourceText: SourceText,
  offset: number,
  field: string | null,
  message: string,
): SourceProblem {
  const { line, col } = sourceText.lines.linePos(offset);
  return { file: sourceText.file, line: Math.max(line, 1), column: Math.max(col, 1), field, message };
}

/** Where the value at a path begins, or the nearest value around it where there is none. */
function valueOffset({ document }: SourceText, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

/** Where the key that ends a path is written. */
function keyOffset(sourceText: SourceText, path: readonly PropertyKey[]): number {
  const parent = path.slice(0, -1);
  const map: Node | unknown =
    parent.length > 0 ? sourceText.document.getIn(parent, true) : sourceText.document.contents;
  const pair = isMap(map)
    ? map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined;
  return (isScalar(pair?.key) && pair.key.range?.[0]) || valueOffset(sourceText, parent);
}

/** `read[0].feed` */
function fieldOf(path: readonly PropertyKey[]): string | null {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text.replace(/^\./, '') || null;
}
