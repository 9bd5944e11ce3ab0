import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/monitoring');

/** Debian has it in the package `prometheus`. */
export const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

/** Runs promtool beside the alert rules. @returns what it printed. Rejects where it found something. */
export async function promtool(args: string[], input = ''): Promise<string> {
  const running = promisify(execFile)('promtool', args, { cwd: FOLDER });
  running.child.stdin?.end(input);
  const { stdout, stderr } = await running;
  return stdout + stderr;
}

const rulesSchema = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});

/** Every alert with its expression. */
export function alertRules(): { alert: string; expr: string }[] {
  const text = readFileSync(path.join(FOLDER, 'alerts.yml'), 'utf8');
  return rulesSchema.parse(parse(text)).groups.flatMap(({ rules }) => rules);
}

const ruleTestsSchema = z.object({
  tests: z.array(
    z.object({
      alert_rule_test: z.array(z.object({ alertname: z.string(), exp_alerts: z.array(z.unknown()) })),
    }),
  ),
});

/** What the tests of the rules expect, a line an alert and moment. */
export function expectedAlerts(): { alert: string; fires: boolean }[] {
  const text = readFileSync(path.join(FOLDER, 'alerts.test.yml'), 'utf8');
  return ruleTestsSchema
    .parse(parse(text))
    .tests.flatMap(({ alert_rule_test: expected }) => expected)
    .map(({ alertname, exp_alerts }) => ({ alert: alertname, fires: exp_alerts.length > 0 }));
}

const place = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
const panelSchema = z.object({
  id: z.number(),
  title: z.string(),
  type: z.string(),
  gridPos: place,
  datasource: z.object({ uid: z.string() }).optional(),
  targets: z.array(z.object({ expr: z.string() })).default([]),
});
const dashboardSchema = z.object({
  uid: z.string(),
  panels: z.array(panelSchema),
  templating: z.object({ list: z.array(z.object({ name: z.string() })) }),
});

export function dashboard(): z.infer<typeof dashboardSchema> {
  return dashboardSchema.parse(JSON.parse(readFileSync(path.join(FOLDER, 'dashboard.json'), 'utf8')));
}

/** A panel's query as Grafana sends it, with all sources chosen. */
export function asSent(expr: string): string {
  return expr.replaceAll('$source', '.*').replaceAll('$__rate_interval', '1m');
}

/** The names of metrics in an expression: what is neither a function, nor a label, nor in quotes. */
export function metricsIn(expr: string): string[] {
  const bare = expr.replaceAll(/"[^"]*"/g, '');
  return [...new Set(bare.match(/\b(?:dateline|nodejs|process)_\w+/g) ?? [])];
}

/** What stands for metrics in the README: the words in code style that look like names of ours. */
export function documentedMetrics(): string[] {
  const text = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
  return [...new Set([...text.matchAll(/`(dateline_\w+)`/g)].flatMap(([, name]) => name ?? []))];
}
