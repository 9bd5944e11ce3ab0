import { HEALTHS, type HealthState } from '../../core/source/health.ts';
import { HEALTH_WORDS, sayCause } from '../../core/source/health-words.ts';
import { unreachedByUs } from '../../core/source/offline.ts';
import { instantInZone } from '../../core/time.ts';
import { loadSources } from '../../sources/load.ts';
import type { Source } from '../../sources/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import { healthsOf, type KnownHealth } from '../../storage/source-health.ts';
import { type ArticleCounts, articleCounts } from '../../storage/source-history.ts';
import { type SourceState, sourceStatesOf } from '../../storage/source-states.ts';
import { EXIT } from '../exit-codes.ts';
import { type Session, withStorage } from '../session.ts';
import { formatTable } from '../table.ts';

interface ListedSource {
  source: Source;
  /** Null for one that was never read. */
  health: KnownHealth | null;
  state: SourceState | null;
  articles: ArticleCounts;
}

const WORDS = HEALTH_WORDS.en;

/** Every source with its health, the worst first: a table and what to do, or one JSON document. */
export async function listSources(session: Session, { json = false }: { json?: boolean }): Promise<number> {
  const at = session.now();
  const sources = await loadSources(session.settings.sourcesFolder);
  const listed = await withStorage(session, ({ db }) => gather(db, sources, at));
  listed.sort((a, b) => HEALTHS.indexOf(stateOf(b)) - HEALTHS.indexOf(stateOf(a)));
  if (json) console.log(JSON.stringify({ sources: listed.map(asJson) }, null, 2));
  else print(listed, session.settings.zone, at);
  return listed.some((source) => stateOf(source) !== 'fine') ? EXIT.problems : EXIT.ok;
}

async function gather(db: Queryable, sources: readonly Source[], at: Date): Promise<ListedSource[]> {
  const names = sources.map(({ name }) => name);
  const healths = new Map((await healthsOf(db, names)).map((health) => [health.source, health]));
  const states = await sourceStatesOf(db, names);
  const counts = await articleCounts(db, at);
  return sources.map((source) => ({
    source,
    health: healths.get(source.name) ?? null,
    state: states.get(source.name) ?? null,
    articles: counts.get(source.name) ?? { day: 0, week: 0 },
  }));
}

function stateOf({ health }: ListedSource): HealthState {
  return health?.state ?? 'fine';
}

function asJson({ source, health, state, articles }: ListedSource) {
  return {
    name: source.name,
    title: source.title,
    home: source.home,
    health: health?.state ?? 'fine',
    since: health?.since ?? null,
    cause: health?.cause ?? null,
    ...(health?.cause ? sayCause(health.cause, WORDS) : {}),
    articles,
    lastCheckAt: health?.lastRunAt ?? null,
    nextCheckAt: state?.nextCheckAt ?? null,
    nextCheckReason: state?.nextCheckReason ?? null,
  };
}

function print(listed: readonly ListedSource[], zone: string, at: Date): void {
  const when = (date: Date | null | undefined) =>
    date ? instantInZone(date, zone).slice(0, 16).replace('T', ' ') : '–';
  const rows = listed.map(({ source, health, state, articles }) => [
    source.name,
    WORDS.states[health?.state ?? 'fine'].toLowerCase(),
    (health?.state ?? 'fine') === 'fine' ? '' : when(health?.since),
    articles.day,
    articles.week,
    when(health?.lastRunAt),
    when(state?.nextCheckAt),
  ]);
  console.log(formatTable(['source', 'health', 'since', 'day', 'week', 'last check', 'next check'], rows));
  const healths = listed.flatMap(({ health }) => health ?? []);
  if (unreachedByUs(healths, at).length > 0) tell(null, WORDS.offline);
  for (const { source, health } of listed)
    if (health?.cause) tell(`${source.title}: `, sayCause(health.cause, WORDS));
}

function tell(subject: string | null, { what, advice }: { what: string; advice: string }): void {
  console.log(`\n${subject ?? ''}${what}\n→ ${advice}`);
}
