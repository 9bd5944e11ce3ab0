import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type Newsstand, startNewsstand } from '../samples/newsstand/server.ts';
import { type RunningCommand, startCommand } from './support/command.ts';
import { databaseUrlOf, useDatabase } from './support/database.ts';
import { type Newsroom, openNewsroom } from './support/newsroom.ts';
import { borrowRedis, redisUrl } from './support/redis.ts';
import { startSmtpServer, type TestSmtpServer } from './support/smtp.ts';
import { type CollectedSpan, startTraceCollector, type TraceCollector } from './support/trace-collector.ts';

const redis = await redisUrl();
const ALL = 'scheduler,discover,fetch,extract,cluster,archive,alert';
const backends = [
  { name: 'queues in PostgreSQL, one process', url: null, runs: true, roles: [ALL] },
  {
    name: redis
      ? 'queues on Redis, two processes'
      : 'queues on Redis, two processes (needs DATELINE_TEST_REDIS_URL)',
    url: redis,
    runs: redis !== null,
    roles: ['scheduler,extract,cluster', 'discover,fetch,alert'],
  },
];

const lineSchema = z.looseObject({
  msg: z.string(),
  trace: z.string().optional(),
  queue: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

describe.each(backends)('from the slot of a source to the mail, $name', ({ url, runs, roles }) => {
  const database = useDatabase();
  let newsstand: Newsstand;
  let smtp: TestSmtpServer;
  let newsroom: Newsroom;
  let collector: TraceCollector;
  let lines: Line[] = [];
  let giveBack = async () => {};

  beforeAll(async () => {
    if (!runs) return;
    newsstand = await startNewsstand();
    smtp = await startSmtpServer();
    collector = await startTraceCollector();
    newsroom = await openNewsroom(newsstand, smtp.url, ['asialedger', 'thoimoi', 'harbourpost']);
    let environment: Record<string, string> = {
      ...newsroom.environment,
      DATELINE_LOG_LEVEL: 'debug',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=abcdefgh%3D',
    };
    if (url) {
      const borrowed = await borrowRedis(url);
      environment = { ...environment, DATABASE_URL: databaseUrlOf(database()), REDIS_URL: borrowed.url };
      giveBack = borrowed.giveBack;
    }
    const processes = roles.map((own) => startCommand(['start', '--roles', own], environment));
    lines = await linesOf(processes, () => expect(smtp.messages.length).toBeGreaterThan(1));
  }, 400_000);
  afterAll(async () => {
    if (!runs) return;
    await giveBack();
    await Promise.all([smtp.stop(), newsstand.stop(), collector.stop()]);
    await newsroom.close();
  });

  const tracesOf = (message: string) =>
    new Set(lines.flatMap(({ msg, trace }) => (msg === message && trace ? [trace] : [])));

  it.skipIf(!runs)('all lines of one way bear one id', () => {
    const sent = lines.filter(({ msg }) => msg === 'a mail was sent');
    expect(sent.length).toBeGreaterThan(1);
    const due = tracesOf('due');
    expect(due.size).toBe(lines.filter(({ msg }) => msg === 'due').length);
    for (const { trace } of sent) {
      expect(due).toContain(trace);
      const own = lines.filter((line) => line.trace === trace);
      const done = new Set(own.flatMap(({ msg, queue }) => (msg === 'done' && queue ? [queue] : [])));
      for (const queue of ['discover', 'fetch', 'extract', 'mail']) expect(done).toContain(queue);
      const words = own.map(({ msg }) => msg);
      for (const msg of ['due', 'read', 'placed']) expect(words).toContain(msg);
    }
  });

  it.skipIf(!runs)('all spans of one way are one trace, of which none is missing', () => {
    const mailed = collector.spans.filter(({ name }) => name === 'send mail');
    expect(mailed.length).toBeGreaterThan(1);
    for (const mail of mailed) {
      const own = collector.spans.filter(({ traceId }) => traceId === mail.traceId);
      const roots = own.filter(({ parentSpanId }) => !parentSpanId);
      expect(roots.map(({ name }) => name)).toEqual(['schedule source']);
      const ids = new Set(own.map(({ spanId }) => spanId));
      expect(own.filter(({ parentSpanId }) => parentSpanId && !ids.has(parentSpanId))).toEqual([]);
      const way = wayTo(mail, own).map(({ name }) => name);
      expect(way).toEqual([
        'schedule source',
        'process discover',
        'process fetch',
        'process extract',
        // Where the story is of the article that has others told of as well.
        ...(way.includes('process alert') ? ['process alert'] : []),
        'tell of story',
        'process mail',
        'send mail',
      ]);
    }
  });

  it.skipIf(!runs)('spans say what they are about, by the conventions', () => {
    const named = (name: string) => collector.spans.filter((span) => span.name === name);
    const [fetching] = named('process fetch');
    expect(Object.fromEntries(fetching?.attributes ?? [])).toMatchObject({
      'messaging.system': 'bullmq',
      'messaging.operation.type': 'process',
      'messaging.destination.name': 'fetch',
      'messaging.message.id': expect.stringMatching(/^page-/),
      'dateline.page.id': expect.anything(),
      'dateline.source': expect.stringMatching(/./),
      'dateline.outcome': expect.stringMatching(/^(done|later)$/),
    });
    const pages = named('GET').filter(({ attributes }) => attributes.get('http.response.status_code'));
    expect(pages[0]?.attributes.get('url.full')).toMatch(/^http:\/\/\w+\.localhost:\d+\//);
    expect(named('tell of story')[0]?.attributes.get('dateline.story.id')).toBeDefined();
    expect(new Set(collector.spans.map(({ service }) => service))).toEqual(new Set(['dateline']));
    expect(collector.headers[0]?.['x-key']).toBe('abcdefgh=');
  });

  it.skipIf(!runs)('a clustering of several articles and the traces of these lead to one another', () => {
    const placed = collector.spans.filter(({ name }) => name === 'place article');
    expect(placed.length).toBeGreaterThan(5);
    const spans = new Map(collector.spans.map((span) => [span.spanId, span]));
    const elsewhere = placed.filter(({ links }) => links.length > 0);
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const { links, traceId } of elsewhere) {
      const clustering = spans.get(links[0]?.spanId ?? '');
      expect(clustering?.name).toMatch(/^process cluster$|^catch up$/);
      expect(clustering?.links.map((link) => link.traceId)).toContain(traceId);
    }
  });
});

/** From the root to a span. */
function wayTo(span: CollectedSpan, trace: readonly CollectedSpan[]): CollectedSpan[] {
  const parent = trace.find(({ spanId }) => spanId === span.parentSpanId);
  return [...(parent ? wayTo(parent, trace) : []), span];
}

/** What processes log until something holds and they are stopped. */
async function linesOf(processes: RunningCommand[], holds: () => void): Promise<Line[]> {
  try {
    await vi.waitFor(holds, { timeout: 280_000, interval: 200 });
  } finally {
    for (const { process } of processes) process.kill('SIGTERM');
  }
  const results = await Promise.all(processes.map(({ ended }) => ended));
  return results.flatMap(({ stderr }) =>
    stderr
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => lineSchema.parse(JSON.parse(line))),
  );
}
