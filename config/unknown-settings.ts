import { editDistance, nearestName } from '../core/nearest-name.ts';

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
  const shared = known.filter((name) => !OURS.test(name) && !given.includes(name));
  return given
    .filter((name) => !known.includes(name) && (isOurs(name) || isSlipOfOne(name, shared)))
    .sort()
    .map((name) => {
      const nearest = nearestName(name.toUpperCase(), known);
      return { name, message: `is not a setting${nearest ? `; did you mean ${nearest}?` : ''}` };
    });
}

function isOurs(name: string): boolean {
  return OURS.test(name) && !OF_TESTS.test(name);
}

/**
 * `REDIS_ULR` or `redis_url`: the same letters, of which two changed places. Other programs have `EMAIL_FROM`, `MAILFROM`
 * and `REDIS_URI`; and where `REDIS_URL` stands beside it, whatever it is was meant.
 */
function isSlipOfOne(name: string, unset: readonly string[]): boolean {
  const given = name.toUpperCase();
  return unset.some(
    (setting) => lettersOf(given) === lettersOf(setting) && editDistance(given, setting) <= 1,
  );
}

function lettersOf(name: string): string {
  return [...name].sort().join('');
}
