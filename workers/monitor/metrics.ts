import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { MAIL_KINDS } from '../../storage/schema.ts';

/** What one process counts of its own work, from its start. Labels are few: no addresses, no ids, no words of anybody. */
export interface Metrics {
  registry: Registry;
  /** A `later` job was not to be done yet, a `failed` one is tried again, a `given-up` one is not. */
  jobs: Counter<'queue' | 'outcome'>;
  /** Of jobs that were not put off. */
  jobSeconds: Histogram<'queue'>;
  /** `fetched`, `unchanged`, or the kind of failure; see `FetchErrorCode`. */
  fetches: Counter<'source' | 'outcome'>;
  fetchedBytes: Counter<'source'>;
  /** `read`, `troubled` (some list was not read) or `broken`. */
  runs: Counter<'source' | 'outcome'>;
  pagesFound: Counter<'source'>;
  /** `new`, `version`, `unchanged`, `merged`, `twin`, `failed`, or why a page is no article: `NotAnArticleReason`. */
  articles: Counter<'source' | 'outcome'>;
  /** What the clusterer made of stories: an event's kind, or `merged`. */
  stories: Counter<'event'>;
  /** From an article's publication until it stood in a story, for those that say when they were published. */
  publicationLag: Histogram<'source'>;
  mails: Counter<'kind' | 'outcome'>;
  webhookCalls: Counter<'outcome'>;
}

const JOB_BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10, 30, 120, 600];
/** From a minute to two days. */
const LAG_BUCKETS = [60, 300, 900, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400, 172_800];

export const JOB_OUTCOMES = ['done', 'later', 'failed', 'given-up'] as const;
export const STORY_EVENTS = ['began', 'grew', 'woke', 'changed', 'merged'] as const;
export const MAIL_OUTCOMES = ['sent', 'refused', 'uncertain', 'delayed', 'abandoned'] as const;
export const CALL_OUTCOMES = ['delivered', 'refused', 'delayed'] as const;

/** Figures of a process's work, in a registry of their own; what is known beforehand to be countable begins at 0. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const metrics = { registry, ...stageCounters(registry), ...tellingCounters(registry) };
  for (const event of STORY_EVENTS) metrics.stories.inc({ event }, 0);
  for (const outcome of CALL_OUTCOMES) metrics.webhookCalls.inc({ outcome }, 0);
  for (const kind of MAIL_KINDS) for (const outcome of MAIL_OUTCOMES) metrics.mails.inc({ kind, outcome }, 0);
  return metrics;
}

function stageCounters(registry: Registry) {
  const registers = [registry];
  return {
    jobs: new Counter({
      name: 'dateline_jobs_total',
      help: 'Jobs that came to an end, by queue and outcome.',
      labelNames: ['queue', 'outcome'],
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'dateline_job_duration_seconds',
      help: 'How long jobs took, those left out that were put off.',
      labelNames: ['queue'],
      buckets: JOB_BUCKETS,
      registers,
    }),
    runs: new Counter({
      name: 'dateline_source_runs_total',
      help: 'Times that the lists of a source were read, by outcome.',
      labelNames: ['source', 'outcome'],
      registers,
    }),
    pagesFound: new Counter({
      name: 'dateline_pages_found_total',
      help: 'Pages that a source led to and that were not known before.',
      labelNames: ['source'],
      registers,
    }),
    fetches: new Counter({
      name: 'dateline_fetches_total',
      help: 'Requests for pages, by source and outcome.',
      labelNames: ['source', 'outcome'],
      registers,
    }),
    fetchedBytes: new Counter({
      name: 'dateline_fetched_bytes_total',
      help: 'Size of the pages that came, after decompression.',
      labelNames: ['source'],
      registers,
    }),
    articles: new Counter({
      name: 'dateline_articles_total',
      help: 'What became of pages that were fetched, by source and outcome.',
      labelNames: ['source', 'outcome'],
      registers,
    }),
  } satisfies Partial<Metrics>;
}

function tellingCounters(registry: Registry) {
  const registers = [registry];
  return {
    stories: new Counter({
      name: 'dateline_story_events_total',
      help: 'What the clusterer made of stories.',
      labelNames: ['event'],
      registers,
    }),
    publicationLag: new Histogram({
      name: 'dateline_publication_lag_seconds',
      help: 'From the publication of an article until it stood in a story on the desk.',
      labelNames: ['source'],
      buckets: LAG_BUCKETS,
      registers,
    }),
    mails: new Counter({
      name: 'dateline_mails_total',
      help: 'Attempts at mails, by kind and outcome.',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    webhookCalls: new Counter({
      name: 'dateline_webhook_calls_total',
      help: 'Attempts at webhook calls, by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
  } satisfies Partial<Metrics>;
}

/** A gauge of what is looked at when somebody asks. */
export function gauge<Label extends string = never>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly Label[] = [],
): Gauge<Label> {
  return new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
}
