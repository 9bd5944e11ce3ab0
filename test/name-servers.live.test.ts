import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { makeNameService, whyNoNameService } from './faults/means/name-service.ts';

const run = promisify(execFile);
const GUARD = new URL('../net/guard.ts', import.meta.url).href;
/** What is found or given up, in the order of it: the names of twenty sites are asked for first. */
const PROGRAM = `
  import { lookup } from 'node:dns';
  const { createGuard } = await import(${JSON.stringify(GUARD)});
  const guard = createGuard({ allowedPrivateHosts: [], lookupTimeoutMs: 6_000 });
  for (let site = 1; site <= 20; site++)
    guard.lookup('news' + site + '.example', {}, (error, address) => console.log(error?.code ?? address));
  setTimeout(() => lookup('localhost', { family: 4 }, (error, address) => console.log(error?.code ?? address)), 200);
  setTimeout(() => process.exit(), 10_000);
`;
const missing = await whyNoNameService();
const skipped = missing ? ` (${missing})` : '';

it.skipIf(missing)(
  `names that this machine knows are found while no name server answers${skipped}`,
  async () => {
    const names = await makeNameService([]);
    try {
      await names.hang();
      const [command = '', ...wrapper] = [...names.wrapper, process.execPath, '--import', 'tsx'];
      const { stdout } = await run(command, [...wrapper, '--input-type=module', '-e', PROGRAM]);
      expect(stdout.trim().split('\n')).toEqual(['127.0.0.1', ...Array.from({ length: 20 }, () => 'dns')]);
    } finally {
      await names.remove();
    }
  },
  60_000,
);
