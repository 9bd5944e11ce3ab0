import { DatelineError } from '../core/errors.ts';
import type { YamlProblem } from '../core/yaml.ts';

export interface WatchProblem extends Omit<YamlProblem, 'line' | 'column'> {
  file: string;
  /** Null where the whole file is meant. */
  line: number | null;
  column: number | null;
}

/** Watch files that cannot be used, with all that is wrong with all of them. */
export class WatchFileError extends DatelineError {
  readonly problems: readonly WatchProblem[];

  constructor(problems: readonly WatchProblem[]) {
    super('watch-file', problems.map(formatProblem).join('\n'), {
      advice: 'Correct the files; docs/watches.md describes every field.',
    });
    this.problems = problems;
  }
}

/** `watches/laos.yaml:7:14: recipients[0].address: "a b" is not a plain mail address` */
function formatProblem(problem: WatchProblem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
  return [place, problem.field, problem.message].filter((part) => part !== null).join(': ');
}
