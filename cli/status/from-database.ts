import { HEALTHS } from '../../core/source/health.ts';
import { exactInstantInZone } from '../../core/time.ts';
import { sourceData } from '../../desk/api/schemas/source.ts';
import { ALL_QUEUES } from '../../queues/all.ts';
import type { JobCounts } from '../../queues/job-counts.ts';
import type { Source } from '../../sources/schema.ts';
import type { Queryable } from '../../storage/database.ts';
import { latestArticles } from '../../storage/latest-articles.ts';
import { countMails, lastSentAt } from '../../storage/mail-log.ts';
import { waitingTasks } from '../../storage/monitor-figures.ts';
import { listProcesses, SILENT_MS } from '../../storage/processes.ts';
import { standingsOf } from '../../storage/source-standings.ts';
import type { Status } from './schema.ts';

export interface Look {
  db: Queryable;
  now: Date;
  zone: string;
}

/** Programs at work; those that fell silent are named until they are forgotten. */
export async function processesNow({ db, zone }: Look): Promise<NonNullable<Status['processes']>> {
  return (await listProcesses(db)).map(({ state, roles, ...known }) => ({
    host: known.host,
    pid: known.pid,
    version: known.version,
    roles: roles.map((name) => ({
      name,
      ...(state?.roles[name] ?? { ready: false, why: 'it has not said how it is', leads: null }),
    })),
    startedAt: exactInstantInZone(known.startedAt, zone),
    seenAt: exactInstantInZone(known.seenAt, zone),
    silent: known.silentMs > SILENT_MS,
    memoryBytes: state?.memoryBytes ?? null,
    eventLoopDelayMs: state?.eventLoopDelayMs ?? null,
  }));
}

/** @param jobs null where they could not be counted */
export async function queuesNow(
  { db, now, zone }: Look,
  jobs: readonly JobCounts[] | null,
): Promise<NonNullable<Status['queues']['all']>> {
  const tasks = new Map((await waitingTasks(db, now)).map((row) => [row.queue, row]));
  return ALL_QUEUES.map(({ name }) => {
    const { fresh = 0, queued = 0, later = 0, oldestSeconds = null } = tasks.get(name) ?? {};
    const counts = jobs?.find(({ queue }) => queue === name);
    const none = jobs === null ? null : 0;
    return {
      name,
      waiting: counts?.waiting ?? none,
      active: counts?.active ?? none,
      delayed: counts?.delayed ?? none,
      failed: counts?.failed ?? none,
      tasks: fresh + queued,
      later,
      oldest:
        oldestSeconds === null
          ? null
          : exactInstantInZone(new Date(now.getTime() - oldestSeconds * 1_000), zone),
    };
  });
}

/** The worst first, then what is paused, then by name. */
const RANKS = [...HEALTHS.slice(1).reverse(), 'paused', 'fine'];

export async function sourcesNow(
  { db, now, zone }: Look,
  sources: readonly Source[],
): Promise<NonNullable<Status['sources']>> {
  const standings = await standingsOf(
    db,
    sources.map(({ name }) => name),
    now,
  );
  const told = sources.flatMap((source) => {
    const standing = standings.get(source.name);
    return standing ? [sourceData(source, standing, zone)] : [];
  });
  const rank = (health: string) => RANKS.indexOf(health);
  return told
    .sort((a, b) => rank(a.health) - rank(b.health) || a.name.localeCompare(b.name, 'en'))
    .map(({ name, title, health, since, what, advice, lastCheck, nextCheck, articles }) => ({
      name,
      title,
      health,
      since,
      what,
      advice,
      lastCheck,
      nextCheck,
      articles24h: articles.day,
    }));
}

const LATEST = 50;

export async function articlesNow(
  { db, zone }: Look,
  sources: readonly Source[],
): Promise<NonNullable<Status['articles']>> {
  const titles = new Map(sources.map(({ name, title }) => [name, title]));
  return (await latestArticles(db, LATEST)).map(({ source, title, url, publishedAt, cameAt }) => ({
    cameAt: exactInstantInZone(cameAt, zone),
    publishedAt: exactInstantInZone(publishedAt, zone),
    source,
    outlet: titles.get(source) ?? source,
    title,
    url,
  }));
}

export async function mailsNow({ db, zone }: Look): Promise<NonNullable<Status['mails']>> {
  const [counts, sentAt] = await Promise.all([countMails(db), lastSentAt(db)]);
  return {
    waiting: (counts.get('queued') ?? 0) + (counts.get('sending') ?? 0),
    uncertain: counts.get('uncertain') ?? 0,
    failed: counts.get('failed') ?? 0,
    lastSentAt: sentAt ? exactInstantInZone(sentAt, zone) : null,
  };
}
