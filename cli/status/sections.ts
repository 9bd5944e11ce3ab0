import { formatBytes } from '../bytes.ts';
import type { Status } from './schema.ts';
import { clockOf, sayAgo, sayAhead } from './words.ts';

/** A table of the screen. */
export interface Section {
  title: string;
  header: string[];
  rows: string[][];
  /** Of a row, by its place. */
  isBad?: (row: number) => boolean;
}

/** What there is to show, in the order of the screen. */
export function sectionsOf(status: Status): Section[] {
  const { processes, queues, sources, articles } = status;
  return [
    ...(processes && processes.length > 0 ? [processSection(processes, status)] : []),
    ...(queues.all ? [queueSection(queues.all, status)] : []),
    ...(sources ? [sourceSection(sources, status)] : []),
    ...(articles ? [articleSection(articles)] : []),
  ];
}

type Processes = NonNullable<Status['processes']>;
type Queues = NonNullable<Status['queues']['all']>;
type Sources = NonNullable<Status['sources']>;
type Articles = NonNullable<Status['articles']>;

function processSection(processes: Processes, { at }: Status): Section {
  return {
    title: 'PROCESSES',
    header: ['host', 'pid', 'version', 'up', 'seen', 'memory', 'roles'],
    rows: processes.map((one) => [
      one.host,
      String(one.pid),
      one.version,
      sayAgo(one.startedAt, at),
      sayAgo(one.seenAt, at),
      one.memoryBytes === null ? '–' : formatBytes(one.memoryBytes),
      one.silent ? 'silent: it was killed, or cannot reach the database' : one.roles.map(sayRole).join(' '),
    ]),
    isBad: (row) => isBadProcess(processes[row]),
  };
}

function isBadProcess(one: Processes[number] | undefined): boolean {
  return one !== undefined && (one.silent || one.roles.some(({ ready }) => !ready));
}

function sayRole({ name, ready, why, leads }: Processes[number]['roles'][number]): string {
  const part = leads === true ? '(leads)' : leads === false ? '(stands by)' : '';
  return `${name}${part}${ready ? '' : `!(${why ?? 'not ready'})`}`;
}

/** Those with nothing in them stand on one line. */
function queueSection(queues: Queues, { at, queues: { problem } }: Status): Section {
  const isIdle = ({ waiting, active, delayed, failed, tasks, later }: Queues[number]) =>
    [waiting, active, delayed, failed, tasks, later].every((number) => number === 0);
  const busy = queues.filter((queue) => !isIdle(queue));
  const idle = queues.filter(isIdle).map(({ name }) => name);
  const count = (number: number | null) => (problem === null ? String(number ?? '–') : '–');
  return {
    title: idle.length > 0 ? `QUEUES  idle: ${idle.join(', ')}` : 'QUEUES',
    header: ['queue', 'waiting', 'active', 'delayed', 'failed', 'to do', 'oldest', 'later'],
    rows: busy.map(({ name, waiting, active, delayed, failed, tasks, oldest, later }) => [
      name,
      ...[waiting, active, delayed, failed].map(count),
      String(tasks),
      sayAgo(oldest, at),
      String(later),
    ]),
    isBad: (row) => (busy[row]?.failed ?? 0) > 0,
  };
}

function sourceSection(sources: Sources, { at }: Status): Section {
  const isBad = ({ health }: Sources[number]) => health !== 'fine' && health !== 'paused';
  const bad = sources.filter(isBad).length;
  return {
    title: `SOURCES  ${sources.length}, ${bad === 0 ? 'none bad' : `${bad} bad`}`,
    header: ['source', 'health', 'since', 'checked', 'next', '24 h', ''],
    rows: sources.map((one) => [
      one.name,
      one.health,
      one.health === 'fine' ? '–' : sayAgo(one.since, at),
      sayAgo(one.lastCheck, at),
      one.health === 'paused' ? '–' : sayAhead(one.nextCheck, at),
      String(one.articles24h),
      one.what ?? '',
    ]),
    isBad: (row) => sources[row] !== undefined && isBad(sources[row]),
  };
}

function articleSection(articles: Articles): Section {
  return {
    title: 'LATEST ARTICLES',
    header: ['came', 'published', 'outlet', 'title'],
    rows: articles.map(({ cameAt, publishedAt, outlet, title }) => [
      clockOf(cameAt),
      cameAt.slice(0, 10) === publishedAt.slice(0, 10) ? clockOf(publishedAt) : publishedAt.slice(0, 10),
      outlet,
      title,
    ]),
  };
}
