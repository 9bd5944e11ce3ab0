import pino from 'pino';
import { expect, it } from 'vitest';
import { loadWorkers, type WorkersOptions } from './main.ts';

it('lets go of the mail server too where a part does not stop', async () => {
  const ended: string[] = [];
  const start = await loadWorkers(['archive']);
  const options = {
    database: {},
    queues: { work: () => ({ close: () => Promise.reject(new Error('the queue is lost')) }) },
    mailer: { close: () => ended.push('mailer') },
    log: pino({ level: 'silent' }),
  };
  const running = start(options as unknown as WorkersOptions);
  await expect(running.stop()).rejects.toThrow('the queue is lost');
  expect(ended).toEqual(['mailer']);
});
