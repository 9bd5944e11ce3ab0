import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { leafIssues } from './leaf-issues.ts';

/** One thing that is wrong with a YAML text. Line and column count from 1. */
export interface YamlProblem {
  line: number;
  column: number;
  /** `recipients[0].address`; null where no field is meant. */
  field: string | null;
  message: string;
}

export type ParsedYaml<Value> = { value: Value; problems: [] } | { value: null; problems: YamlProblem[] };

interface YamlText {
  document: Document;
  lines: LineCounter;
}

/** Reads YAML 1.2 and holds it against a schema. What is wrong is told all together, each with its place. */
export function parseYaml<Value>(text: string, schema: z.ZodType<Value>): ParsedYaml<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const yaml = { document, lines };
  const unreadable = [...syntaxProblems(yaml), ...aliasProblems(yaml)];
  if (unreadable.length > 0) return { value: null, problems: unreadable };
  const read = schema.safeParse(document.toJS());
  if (read.success) return { value: read.data, problems: [] };
  const problems = leafIssues(read.error.issues).flatMap((issue) => issueProblems(yaml, issue));
  return { value: null, problems: problems.sort(byPlace) };
}

function syntaxProblems(yaml: YamlText): YamlProblem[] {
  return [...yaml.document.errors, ...yaml.document.warnings].map((error) =>
    problemAt(yaml, error.pos[0], null, error.message),
  );
}

// Nothing here needs an alias, and a few lines of them can unfold to gigabytes.
function aliasProblems(yaml: YamlText): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(yaml.document, {
    Alias: (_, node) => {
      const message = `the alias *${node.source} is not followed here; write its value out`;
      problems.push(problemAt(yaml, node.range?.[0] ?? 0, null, message));
    },
  });
  return problems;
}

function issueProblems(yaml: YamlText, issue: z.core.$ZodIssue): YamlProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return problemAt(yaml, keyOffset(yaml, path), fieldOf(path), 'is not a known field');
    });
  }
  const isMissing = issue.code === 'invalid_type' && !yaml.document.hasIn(issue.path);
  const message = isMissing ? 'is missing' : issue.message;
  return [problemAt(yaml, valueOffset(yaml, issue.path), fieldOf(issue.path), message)];
}

function byPlace(a: YamlProblem, b: YamlProblem): number {
  return a.line - b.line || a.column - b.column;
}

function problemAt({ lines }: YamlText, offset: number, field: string | null, message: string): YamlProblem {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1), field, message };
}

/** Where the value at a path begins, or the nearest value around it where there is none. */
function valueOffset({ document }: YamlText, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

/** Where the key that ends a path is written. */
function keyOffset(yaml: YamlText, path: readonly PropertyKey[]): number {
  const parent = path.slice(0, -1);
  const map = parent.length > 0 ? yaml.document.getIn(parent, true) : yaml.document.contents;
  const pair = isMap(map)
    ? map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : valueOffset(yaml, parent);
}

function fieldOf(path: readonly PropertyKey[]): string | null {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text.replace(/^\./, '') || null;
}
