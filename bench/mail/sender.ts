import { once } from 'node:events';
import { pino } from 'pino';
import type { z } from 'zod';
import { createMailer, MAILS_AT_ONCE } from '../../mail/send.ts';
import { openQueues } from '../../queues/connection.ts';
import { mailQueue } from '../../queues/mail.ts';
import { openDatabase } from '../../storage/database.ts';
import { startDispatcher } from '../../workers/dispatch/dispatcher.ts';
import { mailWork } from '../../workers/mail/mail.ts';
import { startWork } from '../../workers/work.ts';
import { senderSchema, type usageSchema } from './messages.ts';

/** The dispatcher and the mail worker of `dateline start`, from the parent's word on until it lets go. */
async function main(): Promise<void> {
  const { connection, redisUrl, smtpUrl } = senderSchema.parse(JSON.parse(process.argv[2] ?? ''));
  const log = pino({ level: 'warn' }, pino.destination(2));
  const onError = (error: Error) => log.error({ error });
  const now = () => new Date();
  const database = openDatabase(connection, onError);
  const queues = openQueues([mailQueue], { redisUrl, postgres: connection, prefix: 'bench-mail', onError });
  const mailer = createMailer({ url: smtpUrl, from: 'Dateline <dateline@desk.example>', requireTls: true });
  process.send?.('ready');
  await once(process, 'message');

  const began = process.cpuUsage();
  const dispatcher = startDispatcher({ database, queues, now, log });
  const worker = startWork(queues, mailWork({ database, mailer, now, log }), MAILS_AT_ONCE, log);
  process.on('message', () => {
    const { user, system } = process.cpuUsage(began);
    const usage: z.infer<typeof usageSchema> = { processorSeconds: (user + system) / 1e6 };
    process.send?.(usage);
  });
  process.once('disconnect', async () => {
    await dispatcher.stop();
    await worker.close();
    mailer.close();
    await queues.close();
    await database.close();
  });
}

await main();
