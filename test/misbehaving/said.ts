import { z } from 'zod';
import type { CommandResult } from '../support/command.ts';

const problemSchema = z.object({
  code: z.string(),
  url: z.string(),
  message: z.string(),
  advice: z.string().optional(),
});
const lineSchema = z.looseObject({
  level: z.number(),
  msg: z.string(),
  source: z.string().optional(),
  problems: z.array(problemSchema).optional(),
});

export interface TableRow {
  links: number;
  articles: number;
  rejected: number;
  failed: number;
  trouble: string;
}

/** The table that a run ends with, by source. */
export function tableOf({ stdout }: CommandResult): Map<string, TableRow> {
  const rows = stdout.matchAll(/^(\S+) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+) *(.*)$/gm);
  return new Map(
    [...rows].map(([, source = '', links, , articles, rejected, failed, trouble = '']) => [
      source,
      {
        links: Number(links),
        articles: Number(articles),
        rejected: Number(rejected),
        failed: Number(failed),
        trouble,
      },
    ]),
  );
}

/** The log, a line each: throws where something else was written beside it, as an exception is. */
export function logOf({ stderr }: CommandResult) {
  return stderr
    .split('\n')
    .filter(Boolean)
    .map((line) => lineSchema.parse(JSON.parse(line)));
}

/** What the log says of each source's lists, with kind and advice. */
export function problemsOf(result: CommandResult) {
  return new Map(
    logOf(result).flatMap(({ source, problems }) =>
      source && problems ? [[source, problems] as const] : [],
    ),
  );
}
