import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Leave } from './leave.ts';
import { startTestSite, type TestSite } from './test-site.ts';
import { createWebClient, type WebClient } from './web-client.ts';

let site: TestSite;
let client: WebClient;
/** What happened, in order. */
let happened: string[];

beforeEach(async () => {
  happened = [];
  site = await startTestSite((request, response) => {
    happened.push(`asked for ${request.url}`);
    if (request.url === '/moved') response.writeHead(302, { location: '/here' }).end();
    else response.end('here');
  });
  client = createWebClient({
    userAgent: 'Dateline/test',
    allowedPrivateHosts: ['slow.example'],
    timeoutMs: 2_000,
    maxBytes: 1_000,
    resolve: async () => {
      happened.push('resolved');
      return [{ address: '127.0.0.1', family: 4 }];
    },
  });
});
afterEach(async () => {
  await client.close();
  await site.close();
});

const at = (path: string) => `http://slow.example:${site.port}${path}`;

function leaveThat(sent: () => void): Leave {
  return {
    sent,
    end: async () => {
      happened.push('ended');
    },
  };
}

describe('a request with leave', () => {
  it('tells when it is written: after the name is resolved and the connection made', async () => {
    const leave = async () => leaveThat(() => happened.push('sent'));
    await client.get(at('/here'), { leave });
    expect(happened).toEqual(['resolved', 'sent', 'asked for /here', 'ended']);
  });

  it('asks for each redirect anew', async () => {
    const leave = async (url: string) => leaveThat(() => happened.push(`sent ${new URL(url).pathname}`));
    await client.get(at('/moved'), { leave });
    expect(happened.filter((what) => what !== 'resolved')).toEqual([
      'sent /moved',
      'asked for /moved',
      'ended',
      'sent /here',
      'asked for /here',
      'ended',
    ]);
  });

  it('is not sent where its leave is over, and the next one goes through', async () => {
    const over = async () =>
      leaveThat(() => {
        throw new Error('over');
      });
    await expect(client.get(at('/here'), { leave: over })).rejects.toThrow('over');
    await client.get(at('/here'), { leave: async () => leaveThat(() => {}) });
    expect(happened.filter((what) => what.startsWith('asked'))).toHaveLength(1);
    expect(happened.filter((what) => what === 'ended')).toHaveLength(2);
  });

  it('may wait for it as long as it takes: the time limit is for the site', async () => {
    const leave = () => new Promise<Leave>((resolve) => setTimeout(() => resolve(leaveThat(() => {})), 300));
    await expect(client.get(at('/moved'), { leave, timeoutMs: 400 })).resolves.toMatchObject({ status: 200 });
  });
});
