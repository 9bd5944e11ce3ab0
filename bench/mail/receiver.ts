import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { z } from 'zod';
import type { receivedSchema } from './messages.ts';

const TELL_EVERY_MS = 50;

/** A mail server on loopback that takes every mail and keeps none, until its parent lets go of it. */
function main(): void {
  let mails = 0;
  let connections = 0;
  const tell = (message: z.infer<typeof receivedSchema>) => process.send?.(message);
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onConnect: (_session, callback) => {
      connections++;
      callback();
    },
    onData: (stream, _session, callback) => {
      stream.resume();
      stream.on('end', () => {
        mails++;
        callback();
      });
    },
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1', () =>
    tell({ port: (listening.address() as AddressInfo).port }),
  );
  const timer = setInterval(() => tell({ mails, connections }), TELL_EVERY_MS);
  process.once('disconnect', () => {
    clearInterval(timer);
    server.close();
  });
}

main();
