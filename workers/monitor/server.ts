import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { DatelineError } from '../../core/errors.ts';

export interface MonitorAnswer {
  status: 200 | 503;
  type: string;
  body: string;
}

/** What is served, by path. Each answers in bounded time. */
export type MonitorPages = Readonly<Record<string, () => Promise<MonitorAnswer>>>;

export interface RunningServer {
  /** `http://127.0.0.1:9464` */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves pages for programs that look after this one: GET alone, nothing kept, nobody asked who they are.
 * @throws DatelineError where it cannot listen
 */
export async function startMonitorServer(
  pages: MonitorPages,
  { host, port }: { host: string; port: number },
  onError: (error: unknown) => void,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    // Not by `new URL`, which throws where a target such as `//` is no address: that would end the process.
    const [path = ''] = (request.url ?? '').split('?', 1);
    const page = pages[path];
    if (!page) return say(response, 404, `There are ${Object.keys(pages).join(', ')}.\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(response.setHeader('allow', 'GET, HEAD'), 405, 'GET alone.\n');
    page().then(
      ({ status, type, body }) => say(response, status, body, type),
      (error: unknown) => {
        onError(error);
        say(response, 500, 'It broke; the log says why.\n');
      },
    );
  });
  server.listen(port, host);
  await once(server, 'listening').catch((cause: unknown) => {
    throw new DatelineError(
      'monitor-address',
      `The monitor cannot listen on ${host}, port ${port}: ${cause}`,
      {
        advice: 'Set DATELINE_MONITOR_PORT to a port that is free, another for each process of a machine.',
        cause,
      },
    );
  });
  return {
    url: urlOf(server, host),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function say(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response
    .writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(body);
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the monitor listens on no port');
  return `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`;
}
