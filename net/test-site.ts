import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';

export interface TestSite {
  port: number;
  /** Everything that was asked, in order. */
  asked: IncomingMessage[];
  close(): Promise<void>;
}

/** For tests: a site on 127.0.0.1, also at every name below `localhost`, that answers as told. */
export async function startTestSite(listener: RequestListener): Promise<TestSite> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test site has no port');
  return {
    port: address.port,
    asked,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
