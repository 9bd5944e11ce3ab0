import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../terminal-text.ts';
import { drawStatus } from './draw.ts';
import { type Status, statusSchema } from './schema.ts';

const AT = '2026-02-05T10:00:00+07:00';
const PAPER = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };

const status = (changes: Partial<Status> = {}): Status =>
  statusSchema.parse({
    format: 1,
    at: AT,
    version: '0.1.0',
    zone: 'Asia/Ho_Chi_Minh',
    database: { place: 'PostgreSQL at db.example', problem: null, advice: null, bytes: 45_000_000 },
    processes: [
      process({ pid: 7, roles: [role('cluster', { leads: true }), role('fetch')] }),
      process({ pid: 8, roles: [role('mail', { ready: false, why: 'the way out for mail: not usable' })] }),
      process({ pid: 9, silent: true }),
    ],
    queues: { place: 'PostgreSQL', problem: null, all: [queue('fetch', 12), queue('mail', 0)] },
    sources: [
      source('songhong', { health: 'blocked', what: 'robots.txt refuses its feed.' }),
      source('bantin24'),
      source('old', { health: 'paused' }),
    ],
    articles: [article('Tô Lâm hội đàm tại Viêng Chăn'), article('越南领导人访问老挝')],
    lag: {
      hour: { articles: 3, medianSeconds: 200, p90Seconds: 700 },
      day: { articles: 0, medianSeconds: null, p90Seconds: null },
    },
    mails: { waiting: 1, uncertain: 0, failed: 2, lastSentAt: null },
    archive: { folder: '/srv/archive', bytes: null },
    disks: [{ folder: '/srv', freeBytes: 12_000_000_000 }],
    ...changes,
  });

const role = (name: string, changes: object = {}) => ({
  name,
  ready: true,
  why: null,
  leads: null,
  ...changes,
});
const process = (changes: object) => ({
  host: 'news-1',
  version: '0.1.0',
  roles: [],
  startedAt: '2026-02-05T07:00:00+07:00',
  seenAt: '2026-02-05T09:59:56+07:00',
  silent: false,
  memoryBytes: 300_000_000,
  eventLoopDelayMs: 3,
  ...changes,
});
const queue = (name: string, waiting: number) => ({
  name,
  waiting,
  active: 0,
  delayed: 0,
  failed: 0,
  tasks: waiting,
  later: 0,
  oldest: waiting > 0 ? '2026-02-05T09:58:00+07:00' : null,
});
const source = (name: string, changes: object = {}) => ({
  name,
  title: name,
  health: 'fine',
  since: '2026-02-05T08:00:00+07:00',
  what: null,
  advice: null,
  lastCheck: '2026-02-05T09:55:00+07:00',
  nextCheck: '2026-02-05T10:05:00+07:00',
  articles24h: 14,
  ...changes,
});
const article = (title: string) => ({
  cameAt: '2026-02-05T09:59:00+07:00',
  publishedAt: '2026-02-05T09:50:00+07:00',
  source: 'songhong',
  outlet: 'Sông Hồng',
  title,
  url: 'https://songhong.example/1',
});
const text = (given: Status, size = PAPER) => drawStatus(given, size).map((line) => line.text);

describe('drawStatus', () => {
  it('shows who works, what waits, how sources are and what came', () => {
    expect(text(status())).toMatchInlineSnapshot(`
      [
        "Dateline 0.1.0 · 2026-02-05 10:00:00 Asia/Ho_Chi_Minh",
        "PostgreSQL at db.example · queues in PostgreSQL",
        "database 45 MB · archive … · 12 GB free in /srv",
        "from publication to the desk · last hour 3 min, 90 % within 11 min (3 articles) · last day no article",
        "mails · 1 waiting · 0 uncertain · 2 failed",
        "",
        "PROCESSES",
        "host    pid  version   up  seen  memory  roles",
        "news-1    7  0.1.0    3 h   4 s  300 MB  cluster(leads) fetch",
        "news-1    8  0.1.0    3 h   4 s  300 MB  mail!(the way out for mail: not usable)",
        "news-1    9  0.1.0    3 h   4 s  300 MB  silent: it was killed, or cannot reach the database",
        "",
        "QUEUES  idle: mail",
        "queue  waiting  active  delayed  failed  to do  oldest  later",
        "fetch       12       0        0       0     12   2 min      0",
        "",
        "SOURCES  3, 1 bad",
        "source    health   since  checked   next  24 h",
        "songhong  blocked    2 h    5 min  5 min    14  robots.txt refuses its feed.",
        "bantin24  fine         –    5 min  5 min    14",
        "old       paused     2 h    5 min      –    14",
        "",
        "LATEST ARTICLES",
        "came   published  outlet     title",
        "09:59  09:50      Sông Hồng  Tô Lâm hội đàm tại Viêng Chăn",
        "09:59  09:50      Sông Hồng  越南领导人访问老挝",
      ]
    `);
  });

  it('makes what is bad catch the eye', () => {
    const bad = drawStatus(status(), PAPER).filter(({ tone }) => tone === 'bad');
    expect(bad.map((line) => line.text.split(/\s/)[0])).toEqual(['mails', 'news-1', 'news-1', 'songhong']);
  });

  it('says that nothing runs, and that the database is away', () => {
    expect(text(status({ processes: [] })).join('\n')).toContain('Nothing runs');
    const away = status({
      database: { place: 'PostgreSQL at db', problem: 'It is away.', advice: 'Start it.', bytes: null },
      processes: null,
      sources: null,
      articles: null,
      lag: null,
      mails: null,
      queues: { place: 'PostgreSQL', problem: null, all: null },
    });
    expect(text(away).slice(3)).toEqual(['It is away.', '→ Start it.']);
  });

  it('cuts what does not fit, each table with how much is missing', () => {
    const many = status({
      sources: Array.from({ length: 40 }, (_, index) =>
        statusSchema.shape.sources.unwrap().element.parse(source(`s${index}`)),
      ),
    });
    const lines = text(many, { width: 60, height: 30 });
    expect(lines).toHaveLength(30);
    expect(lines).toContain('… 34 more');
    expect(lines.join('\n')).toContain('Tô Lâm hội đàm');
  });

  it('keeps no room for processes where there are none', () => {
    expect(text(status({ processes: [] }), PAPER)).not.toContain('PROCESSES');
  });

  it('never leaves its size, nor lets a title speak to the terminal', () => {
    const shown = status();
    const size = fc.record({ width: fc.nat(150), height: fc.nat(60) });
    const sign = fc.constantFrom(
      'a',
      ' ',
      'ệ',
      'e\u0323\u0302',
      '越',
      '😀',
      '\u001b',
      '[',
      '2',
      'J',
      '\u202e',
      '\n',
      '\u009b',
    );
    const title = fc.string({ unit: sign, maxLength: 80 });
    fc.assert(
      fc.property(fc.array(title, { maxLength: 5 }), size, (titles, { width, height }) => {
        const articles = titles.map(article);
        const lines = text({ ...shown, articles }, { width, height });
        const isWrong = (line: string) =>
          displayWidth(line) > width || /[\p{Cc}\p{Bidi_Control}]/u.test(line);
        expect(lines.filter(isWrong)).toEqual([]);
        expect(lines.length).toBeLessThanOrEqual(height);
      }),
      { numRuns: 30 },
    );
  });
});
