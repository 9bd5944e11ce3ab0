import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningServer, startMonitorServer } from './server.ts';

let server: RunningServer;

beforeEach(async () => {
  const page = async () => ({ status: 200 as const, type: 'text/plain', body: 'fine\n' });
  server = await startMonitorServer({ '/healthz': page }, { host: '127.0.0.1', port: 0 }, () => {});
});
afterEach(() => server.close());

/** Asks for a target as it stands, which `fetch` would set right. */
async function statusOf(target: string, method = 'GET'): Promise<number | undefined> {
  const [response]: IncomingMessage[] = await once(
    request(server.url, { path: target, method }).end(),
    'response',
  );
  response?.resume();
  return response?.statusCode;
}

it.each(['//', '//[', 'http://[/', '/\\', '*', '/constructor'])(
  'knows no page at %s, and stays',
  async (target) => {
    expect(await statusOf(target)).toBe(404);
    expect(await statusOf('/healthz?at=all')).toBe(200);
  },
);

it('is only to be read', async () => {
  expect(await statusOf('/healthz', 'HEAD')).toBe(200);
  expect(await statusOf('/healthz', 'POST')).toBe(405);
});
