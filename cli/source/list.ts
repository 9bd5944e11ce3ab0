import { HEALTHS } from '../../core/source/health.ts';
import { HEALTH_WORDS, sayCause } from '../../core/source/health-words.ts';
import { unreachedByUs } from '../../core/source/offline.ts';
import { instantInZone } from '../../core/time.ts';
import { sourceData } from '../../desk/api/schemas/source.ts';
import { loadSources } from '../../sources/load.ts';
import type { Source } from '../../sources/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import {
  healthSince,
  healthStateOf,
  type SourceStanding,
  standingsOf,
} from '../../storage/source-standings.ts';
import { EXIT } from '../exit-codes.ts';
import { type Session, withStorage } from '../session.ts';
import { formatTable } from '../table.ts';

interface ListedSource extends SourceStanding {
  source: Source;
}

const WORDS = HEALTH_WORDS.en;

/** Every source with its health, the worst first: a table and what to do, or one JSON document. */
export async function listSources(session: Session, { json = false }: { json?: boolean }): Promise<number> {
  const at = session.now();
  const sources = await loadSources(session.settings.sourcesFolder);
  const listed = await withStorage(session, ({ db }) => gather(db, sources, at));
  listed.sort((a, b) => rankOf(b) - rankOf(a));
  // As the API has them.
  const asData = ({ source, ...standing }: ListedSource) =>
    sourceData(source, standing, session.settings.zone);
  if (json) console.log(JSON.stringify({ sources: listed.map(asData) }, null, 2));
  else print(listed, session.settings.zone, at);
  return listed.some(isBad) ? EXIT.problems : EXIT.ok;
}

async function gather(db: Queryable, sources: readonly Source[], at: Date): Promise<ListedSource[]> {
  const standings = await standingsOf(
    db,
    sources.map(({ name }) => name),
    at,
  );
  return sources.flatMap((source) => {
    const standing = standings.get(source.name);
    return standing ? { source, ...standing } : [];
  });
}

function isBad(source: ListedSource): boolean {
  return !['fine', 'paused'].includes(healthStateOf(source));
}

/** The worst first, then what is paused. */
function rankOf(source: ListedSource): number {
  return ['fine', 'paused', ...HEALTHS.slice(1)].indexOf(healthStateOf(source));
}

function print(listed: readonly ListedSource[], zone: string, at: Date): void {
  const when = (date: Date | null | undefined) =>
    date ? instantInZone(date, zone).slice(0, 16).replace('T', ' ') : '–';
  const rows = listed.map((one) => {
    const { source, health, state, articles } = one;
    const how = healthStateOf(one);
    return [
      source.name,
      how === 'paused' ? how : WORDS.states[how].toLowerCase(),
      how === 'fine' ? '' : when(healthSince(one)),
      articles.day,
      articles.week,
      when(health?.lastRunAt),
      how === 'paused' ? '–' : when(state?.nextCheckAt),
    ];
  });
  console.log(formatTable(['source', 'health', 'since', 'day', 'week', 'last check', 'next check'], rows));
  const healths = listed.flatMap(({ health }) => health ?? []);
  if (unreachedByUs(healths, at).length > 0) tell(null, WORDS.offline);
  for (const { source, health } of listed.filter(isBad))
    if (health?.cause) tell(`${source.title}: `, sayCause(health.cause, WORDS));
}

function tell(subject: string | null, { what, advice }: { what: string; advice: string }): void {
  console.log(`\n${subject ?? ''}${what}\n→ ${advice}`);
}
