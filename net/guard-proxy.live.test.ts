import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGuard } from './guard.ts';
import { type GuardProxy, startGuardProxy } from './guard-proxy.ts';
import { startTestSite, type TestSite } from './test-site.ts';

const MAX_BYTES = 1_000_000;

describe('startGuardProxy', () => {
  let site: TestSite;
  let proxy: GuardProxy;

  beforeAll(async () => {
    site = await startTestSite((request, response) => {
      if (request.url === '/endless') {
        const write = () => {
          while (response.write(Buffer.alloc(100_000, 'x')));
        };
        response.on('drain', write);
        write();
      } else response.setHeader('connection', 'close').end('reached');
    });
    proxy = await startGuardProxy(
      createGuard({
        allowedPrivateHosts: ['*.localhost'],
        resolve: async (host) => {
          if (host === 'hangs.example') return new Promise(() => {});
          return [{ address: host === 'cgnat.example' ? '100.64.0.1' : '127.0.0.1', family: 4 }];
        },
        lookupTimeoutMs: 200,
      }),
      { maxBytes: MAX_BYTES },
    );
  });
  beforeEach(() => {
    site.asked.length = 0;
  });
  afterAll(async () => {
    await proxy.close();
    await site.close();
  });

  /** What the proxy answers to raw bytes, until it closes or nothing more comes of it. */
  async function say(text: string): Promise<{ length: number; start: string }> {
    const socket = connect(Number(new URL(proxy.server).port), '127.0.0.1');
    let length = 0;
    let start = '';
    socket.on('data', (chunk) => {
      length += chunk.length;
      if (start.length < 1_000) start += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    socket.write(text);
    await once(socket, 'close');
    return { length, start };
  }
  const forward = (url: string, headers = '') =>
    say(`GET ${url} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${headers}\r\n`);
  const tunnel = (target: string, inner = '') =>
    say(`CONNECT ${target} HTTP/1.1\r\nhost: ${target}\r\n\r\n${inner}`);

  it('relays requests and tunnels to a permitted host', async () => {
    const target = `demo.localhost:${site.port}`;
    expect((await forward(`http://${target}/`)).start).toMatch(/reached/);
    const inner = `GET / HTTP/1.1\r\nhost: ${target}\r\nconnection: close\r\n\r\n`;
    expect((await tunnel(target, inner)).start).toMatch(/200 Connection Established.*reached/s);
    expect(site.asked).toHaveLength(2);
  });

  it.each([
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    'localhost',
    'LOCALHOST.',
    '%6cocalhost',
    'inside.example',
    'cgnat.example',
    'user@127.0.0.1',
    '127.0.0.1\\@demo.localhost',
  ])('reaches no %s, neither by a request nor by a tunnel', async (host) => {
    expect((await forward(`http://${host}:${site.port}/`)).start).not.toMatch(/reached|200/);
    expect((await tunnel(`${host}:${site.port}`, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n')).start).not.toMatch(
      /reached|Established/,
    );
    expect(site.asked).toHaveLength(0);
  });

  it('goes by the address that it is told, not by the Host header', async () => {
    await forward('http://127.0.0.1/', `host: demo.localhost:${site.port}\r\n`);
    await forward('/', `host: demo.localhost:${site.port}\r\n`);
    await forward(`ftp://demo.localhost:${site.port}/`);
    expect(site.asked).toHaveLength(0);
  });

  it('is no way to itself', async () => {
    const own = new URL(proxy.server).host;
    expect(await forward(`http://${own}/`)).toEqual({ length: 0, start: '' });
  });

  it('breaks off what is endless', async () => {
    const target = `demo.localhost:${site.port}`;
    const relayed = await forward(`http://${target}/endless`);
    const tunnelled = await tunnel(target, `GET /endless HTTP/1.1\r\nhost: ${target}\r\n\r\n`);
    for (const { length } of [relayed, tunnelled]) {
      expect(length).toBeGreaterThan(MAX_BYTES / 2);
      expect(length).toBeLessThan(MAX_BYTES * 1.1);
    }
  });

  it('waits for no resolver without end', async () => {
    await forward('http://hangs.example/');
    expect(proxy.failureOf('hangs.example')).toMatchObject({
      code: 'dns',
      message: expect.stringContaining('200 ms'),
    });
  });
});
