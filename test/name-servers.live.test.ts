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
      const guard = createGuard({ allowedPrivateHosts: ['*.example'] });
      const say = (error, address) => console.log(error?.code ?? address);
      ${program}`;
    const { stdout } = await run(command, [...wrapper, '--input-type=module', '-e', prepared]);
    return stdout.trim().split('\n');
  }

  it('are found in /etc/hosts, by the name servers, or by nobody', async () => {
    const server = await startNameServer({ 'served.example': '192.0.2.9', 'noted.example': '192.0.2.10' });
    try {
      await names.ask(server.address);
      const said = await saidBy(`
        for (const host of ['noted.example', 'Served.example', 'unknown.example'])
          await new Promise((done) => guard.lookup(host, {}, (...found) => done(say(...found))));`);
      expect(said).toEqual(['127.0.0.1', '192.0.2.9', 'ENOTFOUND']);
    } finally {
      server.stop();
    }
  });

  it('keep nobody else waiting while no name server answers', { timeout: 60_000 }, async () => {
    await names.hang();
    // The names of twenty sites are asked for first.
    const said = await saidBy(`
      for (let site = 1; site <= 20; site++) guard.lookup('news' + site + '.example', {}, say);
      setTimeout(lookup, 200, 'localhost', { family: 4 }, say);
      setTimeout(process.exit, 15_000);`);
    expect(said).toEqual(['127.0.0.1', ...Array.from({ length: 20 }, () => 'dns')]);
  });
});
