import { nearestName } from '../core/nearest-name.ts';

/** Names that begin so are ours; others, such as `SMTP_URL`, may be meant for other programs. */
const OURS = /^DATELINE_/i;
/** What tests and benchmarks are told, which the program never reads. */
const OF_TESTS = /^DATELINE_(?:TEST|EVAL|FAULT)_/;

export interface UnknownSetting {
  name: string;
  message: string;
}

/** Variables that look like settings and are none: a slip that went unseen would leave the default in force. */
export function unknownSettings(given: readonly string[], known: readonly string[]): UnknownSetting[] {
  return given
    .filter((name) => OURS.test(name) && !OF_TESTS.test(name) && !known.includes(name))
    .sort()
    .map((name) => {
      const nearest = nearestName(name.toUpperCase(), known);
      return { name, message: `is not a setting${nearest ? `; did you mean ${nearest}?` : ''}` };
    });
}
