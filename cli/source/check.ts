import { sayChange } from '../../core/source/source-change.ts';
import { EXIT } from '../exit-codes.ts';
import { loadNamedSource } from '../named-source.ts';
import type { Session } from '../session.ts';
import { type Checked, checkSource, troublesOf } from './check-source.ts';
import { knownBefore } from './known-before.ts';
import { formatTried } from './print-articles.ts';
import { checkedAsJson, formatEvidence } from './report.ts';
import { openLookout } from './survey-means.ts';

/** For one source, however many lists it has; somebody waits for it. */
const LIMIT_MS = 300_000;

/** Reads one source and three of its articles, and says what changed since its last good run. */
export async function check(
  session: Session,
  name: string,
  { json = false }: { json?: boolean },
): Promise<number> {
  const source = await loadNamedSource(session.settings, name);
  const { known, missing } = await knownBefore(session, [source.name]);
  const lookout = openLookout(session);
  try {
    const checked = await checkSource(lookout, source, known.get(source.name) ?? null, {
      limitMs: LIMIT_MS,
    });
    if (json) console.log(JSON.stringify(checkedAsJson(checked)));
    else print(checked, missing ?? `${source.name} has no good run yet.`);
    return troublesOf(checked).length > 0 || checked.changes?.some(({ isBad }) => isBad)
      ? EXIT.problems
      : EXIT.ok;
  } finally {
    await lookout.close();
  }
}

function print(checked: Checked, whyNothingToCompare: string): void {
  const { source, found, articles, trouble } = checked;
  console.log(`${source.title} (${source.name}), ${formatEvidence(source)}: ${found.links.length} articles`);
  for (const entry of found.entries) console.log(`  ${entry.articles ?? '?'} from ${entry.url}`);
  for (const problem of found.problems)
    console.log(`  ! ${problem.message}${problem.advice ? `\n    → ${problem.advice}` : ''}`);
  if (trouble) console.log(`  ! ${trouble.message}${trouble.advice ? `\n    → ${trouble.advice}` : ''}`);
  for (const link of found.links.slice(0, 10))
    console.log(`  ${link.published?.instant ?? '—'}  ${link.url}`);
  if (found.links.length > 10) console.log(`  … and ${found.links.length - 10} more`);
  for (const tried of articles) console.log(formatTried(tried));
  printChanges(checked, whyNothingToCompare);
}

function printChanges({ changes }: Checked, whyNothingToCompare: string): void {
  if (changes === null) {
    console.log(`\nNothing to compare with: ${whyNothingToCompare}`);
    return;
  }
  console.log(`\nSince its last good run: ${changes.length === 0 ? 'as it was' : ''}`);
  for (const { isBad, what } of changes) console.log(`  ${isBad ? '!' : '·'} ${sayChange(what)}`);
}
