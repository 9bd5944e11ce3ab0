import { basename } from 'node:path';
import { Lexer, LineCounter, Parser } from 'yaml';
import { parseYaml } from '../core/yaml.ts';
import { type Source, sourceSchema } from './schema.ts';
import type { SourceProblem } from './source-file-error.ts';

export type ParsedSource = { source: Source; problems: [] } | { source: null; problems: SourceProblem[] };

// `[` ten thousand times over ends the process: yaml 2.9 composes by recursion, and V8 finds no room for a regular
// expression on the full stack. Its first step, which does without, counts the levels.
const MAX_DEPTH = 50;

/** A source from its YAML. `file` names it in problems, and its last part must be the source's name. */
export function parseSource(text: string, file: string): ParsedSource {
  const deep = deepNesting(text);
  if (deep)
    return { source: null, problems: [{ file, ...deep, field: null, message: 'is nested too deep' }] };
  const { value: source, problems } = parseYaml(text, schemaOf(basename(file, '.yaml')));
  if (source) return { source, problems };
  const placed = problems.map((problem) => ({
    ...problem,
    field: problem.field ?? fieldOn(text, problem.line),
    file,
  }));
  return { source: null, problems: placed };
}

// So that no two sources of a folder share a name.
function schemaOf(fileName: string) {
  return sourceSchema.refine(({ name }) => name === fileName, {
    path: ['name'],
    error: `differs from the name of its file, "${fileName}"`,
  });
}

/** The field that a line of YAML sets; broken YAML has no fields yet, but its author thinks in them. */
function fieldOn(text: string, line: number): string | null {
  return text.split('\n')[line - 1]?.match(/^[\s-]*(\w[\w-]*)\s*:/)?.[1] ?? null;
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
