import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNameService, type NameService, whyNoNameService } from './faults/means/name-service.ts';
import { startNameServer } from './support/name-server.ts';

const run = promisify(execFile);
const GUARD = new URL('../net/guard.ts', import.meta.url).href;
const missing = await whyNoNameService();

describe.skipIf(missing)(`the names of sites${missing ? ` (${missing})` : ''}`, () => {
  let names: NameService;
  beforeEach(async () => {
    names = await makeNameService(['noted.example']);
  });
  afterEach(() => names.remove());

  /** Runs a program that has `guard` and `say`, which prints what a lookup found, a line for each. */
  async function saidBy(program: string): Promise<string[]> {
    const [command = '', ...wrapper] = [...names.wrapper, process.execPath, '--import', 'tsx'];
    const prepared = `
      import { lookup } from 'node:dns';
      const { createGuard } = await import(${JSON.stringify(GUARD)});
      const guard = createGuard({ allowedPrivateHosts: ['*.example'], lookupTimeoutMs: 9_000 });
      const say = (error, address) => console.log(error?.code === 'dns' ? error.message.replace(/^[^:]*/, 'dns') : (error?.code ?? address));
      ${program}`;
    const { stdout } = await run(command, [...wrapper, '--input-type=module', '-e', prepared]);
    return stdout.trim().split('\n');
  }

  /** What a program finds that asks these name servers for some hosts, one after the other. */
  async function askedOf(kinds: Parameters<typeof startNameServer>[0][], hosts: string[]) {
    const servers = await Promise.all(kinds.map(startNameServer));
    try {
      await names.ask(...servers.map(({ address }) => address));
      return await saidBy(`
        for (const host of ${JSON.stringify(hosts)})
          await new Promise((done) => guard.lookup(host, {}, (...found) => done(say(...found))));`);
    } finally {
      for (const { stop } of servers) stop();
    }
  }

  it('are found in /etc/hosts, by the name servers, or by nobody', async () => {
    const said = await askedOf(
      [{ 'served.example': '192.0.2.9', 'noted.example': '192.0.2.10' }],
      ['noted.example', 'Served.example', 'unknown.example'],
    );
    expect(said).toEqual(['127.0.0.1', '192.0.2.9', 'ENOTFOUND']);
  });

  it('are found by the second name server where the first one fails', async () => {
    const known = { 'served.example': '192.0.2.9' };
    expect(await askedOf(['failing', known], ['served.example', 'unknown.example'])).toEqual([
      '192.0.2.9',
      'dns: no name server could tell (ESERVFAIL)',
    ]);
  });

  it('are given up without a thread where one name server is silent and another fails', async () => {
    // Which of both limits comes first is chance: it took 8.5 s and 9.5 s on the same machine.
    expect(await askedOf(['silent', 'failing'], ['news.example'])).toEqual([
      expect.stringMatching(/^dns: (?:no name server could tell \(ESERVFAIL\)|was not resolved in \d+ ms)$/),
    ]);
  });

  it('keep nobody else waiting while no name server answers', { timeout: 60_000 }, async () => {
    await names.hang();
    // The names of twenty sites are asked for first.
    const said = await saidBy(`
      for (let site = 1; site <= 20; site++) guard.lookup('news' + site + '.example', {}, say);
      setTimeout(lookup, 200, 'localhost', { family: 4 }, say);
      setTimeout(process.exit, 15_000);`);
    expect(said).toEqual([
      '127.0.0.1',
      ...Array.from({ length: 20 }, () => 'dns: no name server could tell (ETIMEOUT)'),
    ]);
  });
});
