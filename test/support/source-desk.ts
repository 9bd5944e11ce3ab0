import type { SourceDesk } from '../../desk/source-desk.ts';
import { fictionalSurvey } from '../../sources/survey/fixture.ts';

/** A way to sites that finds what a test says, and refuses the rest. */
export function fictionalSourceDesk(fields: Partial<SourceDesk> = {}): SourceDesk {
  const refuse = (what: string) => () => Promise.reject(new Error(`no source is ${what} here`));
  return {
    survey: async () => fictionalSurvey(),
    propose: refuse('proposed'),
    add: refuse('added'),
    check: refuse('tested'),
    fileOf: refuse('shown'),
    ...fields,
  };
}
