import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startNewsstand } from '../samples/newsstand/server.ts';
import { writeNewsstandSources } from '../samples/newsstand/sources.ts';
import { listProcesses } from '../storage/processes.ts';
import { type RunningCommand, startCommand } from './support/command.ts';
import { databaseUrlOf, useDatabase } from './support/database.ts';
import {
  alertRules,
  asSent,
  dashboard,
  documentedMetrics,
  expectedAlerts,
  hasPromtool,
  metricsIn,
  promtool,
} from './support/monitoring.ts';

const PATIENCE = { timeout: 100_000, interval: 200 };
const SOURCE = 'en-songhong.yaml';
const withPromtool = hasPromtool ? 'with promtool' : "with promtool (needs Debian's package prometheus)";

describe('a program that is looked at', () => {
  const database = useDatabase();
  let newsstand: Awaited<ReturnType<typeof startNewsstand>>;
  let folder = '';
  let running: RunningCommand;
  let url = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dateline-monitoring-'));
    newsstand = await startNewsstand();
    await writeNewsstandSources(path.join(folder, 'all'), newsstand.port);
    // The smallest is enough.
    await mkdir(path.join(folder, 'sources'));
    await rename(path.join(folder, 'all', SOURCE), path.join(folder, 'sources', SOURCE));
    running = startCommand(['start', '--roles', 'scheduler,discover,fetch,extract,cluster,archive,alert'], {
      DATABASE_URL: databaseUrlOf(database()),
      DATELINE_HOME: folder,
      DATELINE_SOURCES: path.join(folder, 'sources'),
      DATELINE_ALLOW_HOSTS: 'localhost,*.localhost',
      DATELINE_MONITOR_PORT: '0',
    });
    url = await vi.waitFor(async () => {
      const [process] = await listProcesses(database().db);
      const served = process?.state?.monitorUrl;
      if (!served) throw new Error('It does not say yet where it is looked at.');
      return served;
    }, PATIENCE);
  }, 120_000);
  afterAll(async () => {
    running?.process.kill('SIGKILL');
    await running?.ended;
    await newsstand?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const get = (page: string) => fetch(new URL(page, url));
  const metrics = async () => (await get('/metrics')).text();

  it('counts the articles of a source from nothing on', async () => {
    expect(await metrics()).toMatch(/^dateline_articles_total\{source="en-songhong",outcome="new"\} \d/m);
  });

  it('counts an article on its way from the source to a story', async () => {
    const isCounted = (text: string, name: string) =>
      expect(text).toMatch(new RegExp(`^${name}(?:{[^}]*})? [1-9]`, 'm'));
    await vi.waitFor(async () => {
      const text = await metrics();
      isCounted(text, 'dateline_source_runs_total');
      isCounted(text, 'dateline_pages_found_total');
      isCounted(text, 'dateline_fetches_total');
      isCounted(text, 'dateline_fetched_bytes_total');
      isCounted(text, 'dateline_articles_total');
      isCounted(text, 'dateline_story_events_total');
      isCounted(text, 'dateline_publication_lag_seconds_count');
      isCounted(text, 'dateline_job_duration_seconds_count');
    }, PATIENCE);
  }, 120_000);

  it('says of each role whether it is ready, and that it lives', async () => {
    const ready = await get('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      ready: true,
      roles: { fetch: { ready: true, why: null }, cluster: { ready: true, leads: true } },
    });
    const health = await get('/healthz');
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ alive: true, stuck: [] });
  });

  it('has every metric that the alerts, the dashboard and the documentation name, and documents all of its own', async () => {
    const text = await metrics();
    const families = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type]) => ({
      name,
      type,
    }));
    const served = new Set(
      families.flatMap(({ name, type }) =>
        type === 'histogram' ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
      ),
    );
    const exprs = [
      ...alertRules().map(({ expr }) => expr),
      ...dashboard().panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ];
    const named = [...exprs.flatMap(metricsIn), ...documentedMetrics()];
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !served.has(name))).toEqual([]);
    const own = families.map(({ name }) => name).filter((name) => name.startsWith('dateline_'));
    expect(own.filter((name) => !documentedMetrics().includes(name))).toEqual([]);
  });

  it('keeps addresses and ids out of its figures', async () => {
    const labels = [...(await metrics()).matchAll(/="([^"]*)"/g)].map(([, value = '']) => value);
    expect(labels.filter((value) => /:\/\/|@|localhost/.test(value))).toEqual([]);
  });

  it.skipIf(!hasPromtool)(`has figures without fault, ${withPromtool}`, async () => {
    await promtool(['check', 'metrics'], await metrics());
  });

  it('takes its leave when it is told to end', async () => {
    running.process.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
    expect(await listProcesses(database().db)).toEqual([]);
  });
});

describe('the dashboard', () => {
  const { panels, templating } = dashboard();

  it('has panels that ask the chosen Prometheus, each in a place of its own', () => {
    expect(templating.list.map(({ name }) => name)).toEqual(['datasource', 'source']);
    const shown = panels.filter(({ type }) => type !== 'row');
    expect(shown.filter(({ targets }) => targets.length === 0)).toEqual([]);
    for (const { datasource } of shown) expect(datasource?.uid).toMatch(/^\$\{datasource\}$/);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24);
  });
});

describe('the alerts', () => {
  it('are each tried, where they fire and where they do not', () => {
    const names = alertRules().map(({ alert }) => alert);
    const expected = expectedAlerts();
    for (const fires of [true, false]) {
      const tried = new Set(expected.filter((each) => each.fires === fires).map(({ alert }) => alert));
      expect(names.filter((name) => !tried.has(name))).toEqual([]);
    }
  });

  it.skipIf(!hasPromtool)(
    `are rules that do as they say, ${withPromtool}`,
    async () => {
      await promtool(['check', 'rules', 'alerts.yml']);
      await promtool(['test', 'rules', 'alerts.test.yml']);
      // Nine seconds of processor time.
    },
    180_000,
  );

  it.skipIf(!hasPromtool)(`and the dashboard ask what can be asked, ${withPromtool}`, async () => {
    const exprs = dashboard().panels.flatMap(({ targets }) => targets.map(({ expr }) => asSent(expr)));
    const rules = exprs.map((expr, index) => ({ record: `panel:expr:${index}`, expr }));
    const folder = await mkdtemp(path.join(tmpdir(), 'dateline-panels-'));
    try {
      const file = path.join(folder, 'panels.yml');
      await writeFile(file, JSON.stringify({ groups: [{ name: 'panels', rules }] }));
      await promtool(['check', 'rules', file]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
