import { parseEnv } from 'node:util';

export interface EnvText {
  variables: Record<string, string | undefined>;
  /** By line, without what stands there: it may be a secret. */
  problems: string[];
}

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\s*=\s*(.*)$/;
const IGNORED = /^\s*(?:#.*)?$/;

/**
 * Reads a `.env` file as Node.js does, and says which lines are wrong: `parseEnv` takes one that sets nothing for the
 * beginning of the next name, and so loses both (measured with Node.js 20.20).
 */
export function readEnvText(text: string): EnvText {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const problems = problemsIn(plain.split('\n'));
  return { variables: problems.length > 0 ? {} : parseEnv(plain), problems };
}

function problemsIn(lines: readonly string[]): string[] {
  const problems: string[] = [];
  for (let number = 0; number < lines.length; number++) {
    const line = lines[number] ?? '';
    if (IGNORED.test(line)) continue;
    const [, name, value = ''] = ASSIGNMENT.exec(line) ?? [];
    if (name === undefined) {
      problems.push(`line ${number + 1} is not NAME=value`);
      continue;
    }
    const last = lastLineOf(value, lines, number);
    if (last === null)
      problems.push(`line ${number + 1} (${name}) opens a quotation mark that nothing closes`);
    else number = last;
  }
  return problems;
}

/** A value in quotation marks may go on over lines. Null where it never ends. */
function lastLineOf(value: string, lines: readonly string[], first: number): number | null {
  const [quote = ''] = value;
  if (!/["'`]/.test(quote)) return first;
  if (value.indexOf(quote, 1) > 0) return first;
  const last = lines.findIndex((line, number) => number > first && line.includes(quote));
  return last < 0 ? null : last;
}
