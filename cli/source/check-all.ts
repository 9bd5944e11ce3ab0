import { sayChange } from '../../core/source/source-change.ts';
import { loadSources } from '../../sources/load.ts';
import type { Source } from '../../sources/schema.ts';
import { EXIT } from '../exit-codes.ts';
import type { Session } from '../session.ts';
import { formatTable } from '../table.ts';
import { type Checked, checkSource, troublesOf } from './check-source.ts';
import { type KnownBefore, knownBefore } from './known-before.ts';
import { checkedAsJson, formatEvidence } from './report.ts';
import { type Lookout, openLookout } from './survey-means.ts';

/** Sources at a time; two on one host keep its pace between them. */
const AT_ONCE = 12;
/** A source with ten lists takes half a minute at the default pace; what takes longer is in trouble. */
const LIMIT_MS = 120_000;
const LONGEST_CELL = 100;

/** Reads every source and three articles of each, side by side; a table, or a JSON document a line as each is done. */
export async function checkAll(session: Session, { json = false }: { json?: boolean }): Promise<number> {
  const sources = await loadSources(session.settings.sourcesFolder);
  const before = await knownBefore(
    session,
    sources.map(({ name }) => name),
  );
  const lookout = openLookout(session);
  try {
    const checked = await checkEach(lookout, sources, before, (one, done) => {
      if (json) console.log(JSON.stringify(checkedAsJson(one)));
      else console.error(`${done} of ${sources.length}  ${one.source.name}`);
    });
    if (!json) print(checked, before);
    return checked.some(isTroubled) ? EXIT.problems : EXIT.ok;
  } finally {
    await lookout.close();
  }
}

async function checkEach(
  lookout: Lookout,
  sources: readonly Source[],
  { known }: KnownBefore,
  onDone: (checked: Checked, done: number) => void,
): Promise<Checked[]> {
  const checked = new Map<string, Checked>();
  const waiting = [...sources];
  const worker = async () => {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      const one = await checkSource(lookout, source, known.get(source.name) ?? null, {
        limitMs: LIMIT_MS,
      });
      checked.set(source.name, one);
      onDone(one, checked.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return sources.flatMap(({ name }) => checked.get(name) ?? []);
}

function isTroubled(checked: Checked): boolean {
  return troublesOf(checked).length > 0 || (checked.changes?.some(({ isBad }) => isBad) ?? false);
}

function print(checked: readonly Checked[], { missing }: KnownBefore): void {
  const header = ['source', 'evidence', 'links', 'read', 'changed', 'trouble'];
  console.log(formatTable(header, checked.map(rowOf)));
  const troubled = checked.filter(isTroubled).length;
  console.log(
    `\n${checked.length} sources, ${troubled} with trouble.${missing ? ` Nothing to compare with: ${missing}` : ''}`,
  );
}

function rowOf(checked: Checked): (string | number)[] {
  const { source, found, articles, changes } = checked;
  const read = articles.filter(({ article }) => article).length;
  const [first = '', ...more] = troublesOf(checked);
  return [
    source.name,
    formatEvidence(source),
    found.links.length,
    `${read} of ${articles.length}`,
    changed(changes),
    shortened(first) + (more.length > 0 ? ` (and ${more.length} more)` : ''),
  ];
}

function changed(changes: Checked['changes']): string {
  if (changes === null) return '—';
  return changes.length === 0 ? 'no' : shortened(changes.map(({ what }) => sayChange(what)).join('; '));
}

function shortened(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}
