import { DatelineError } from '../core/errors.ts';

/** One thing that is wrong with one source file. Line and column count from 1; null where the whole file is meant. */
export type SourceProblem = {
  file: string;
  line: number | null;
  column: number | null;
  /** `read[0].feed`; null where no field is meant. */
  field: string | null;
  message: string;
};

/** Source files that cannot be used, with all that is wrong with all of them. */
export class SourceFileError extends DatelineError {
  readonly problems: readonly SourceProblem[];

  constructor(problems: readonly SourceProblem[]) {
    super('source-file', problems.map(formatProblem).join('\n'), {
      advice: 'Correct the files; docs/sources.md describes every field.',
    });
    this.problems = problems;
  }
}

/** `sources/catalog/daily.yaml:7:11: schedule: "61 * * * *" is not a cron expression` */
export function formatProblem(problem: SourceProblem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  return [place, problem.field, problem.message].filter((part) => part !== null).join(': ');
}
