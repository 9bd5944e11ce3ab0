import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNameService, type NameService, whyNoNameService } from './name-service.ts';

const NAME = 'harbour.newsstand.test';
const GUARD = new URL('../../../net/guard.ts', import.meta.url).href;
/** Says for each line on standard input what the program's own lookup makes of the name. */
const PROGRAM = `
  const { createGuard } = await import(${JSON.stringify(GUARD)});
  const { lookup } = createGuard({ allowedPrivateHosts: ['*.newsstand.test'] });
  process.stdin.on('data', () => lookup(${JSON.stringify(NAME)}, {}, (error, address) => console.log(error?.code ?? address)));
  console.log('ready');
`;
const missing = await whyNoNameService();

describe.skipIf(missing)(missing ? `a name service (${missing})` : 'a name service', () => {
  let names: NameService;
  beforeEach(async () => {
    names = await makeNameService([NAME]);
  });
  afterEach(() => names.remove());

  it('fails and answers again for a program that runs, and for no other', async () => {
    const [command = '', ...args] = [...names.wrapper, process.execPath, '--import', 'tsx'];
    const program = spawn(command, [...args, '--input-type=module', '-e', PROGRAM], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
    const next = async () => (await lines.next()).value;
    const lookUp = () => {
      program.stdin.write('\n');
      return next();
    };
    try {
      expect(await next()).toBe('ready');
      expect(await lookUp()).toBe('127.0.0.1');
      await names.fail();
      expect(await lookUp()).toBe('EAI_AGAIN');
      await names.answer();
      expect(await lookUp()).toBe('127.0.0.1');
    } finally {
      program.kill('SIGKILL');
    }
  });
});
