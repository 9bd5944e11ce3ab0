import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { randomOf } from '../random.ts';
import type { Misbehaviour } from '../stage.ts';
import { cutShort, failHalf, trickle } from './misbehaviour.ts';

const PAGE = 'A quiet day at the harbour. '.repeat(20);
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(misbehave: Misbehaviour): Promise<string> {
  const server = createServer((request, response) =>
    misbehave(request, response, () => {
      response.writeHead(200, { 'content-length': Buffer.byteLength(PAGE) }).end(PAGE);
    }),
  );
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What came of a request: the page, another status, or an error on the way. */
async function outcomeOf(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    const body = await response.text();
    return body === PAGE ? 'page' : String(response.status);
  } catch {
    return 'lost';
  }
}

async function outcomes(misbehave: Misbehaviour, path: string, times = 60): Promise<Map<string, number>> {
  const origin = await serve(misbehave);
  const counts = new Map<string, number>();
  for (let time = 0; time < times; time++) {
    const outcome = await outcomeOf(`${origin}${path}`);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return counts;
}

describe('a site that misbehaves', () => {
  it('fails half of all requests, by its status or on the way', async () => {
    const counts = await outcomes(failHalf(randomOf(7, 'web')), '/news/1');
    expect(counts.get('page')).toBeGreaterThan(15);
    expect(counts.get('502')).toBeGreaterThan(5);
    expect(counts.get('lost')).toBeGreaterThan(5);
  });

  it('cuts answers in the middle', async () => {
    const counts = await outcomes(cutShort(randomOf(7, 'web')), '/news/1');
    expect([...counts.keys()].sort()).toEqual(['lost', 'page']);
    expect(counts.get('lost')).toBeGreaterThan(15);
  });

  it('always shows its robots.txt', async () => {
    for (const how of [failHalf, cutShort])
      expect([...(await outcomes(how(randomOf(7, 'web')), '/robots.txt', 20)).keys()]).toEqual(['page']);
  });

  it('sends bit by bit, and all of it', async () => {
    const response = await fetch(`${await serve(trickle)}/news/1`);
    const pieces: number[] = [];
    for await (const piece of response.body ?? []) pieces.push(piece.length);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(PAGE.length);
  });
});
