import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DOVECOT = '/usr/sbin/dovecot';

/** Whether Dovecot is there; without it the tests on a mailbox are reported as skipped, by name. */
export function hasDovecot(): boolean {
  return process.getuid?.() === 0 && spawnSync(DOVECOT, ['--version']).status === 0;
}

export interface TestImapServer {
  port: number;
  /** Of one mailbox, for each test another. */
  url(user: string): string;
  /** Puts a message into a mailbox's INBOX, as a mail server does. */
  deliver(user: string, message: string): Promise<void>;
  /** Makes a mailbox anew, empty and with another UIDVALIDITY. */
  renew(user: string): Promise<void>;
  /** The names of the files of a mailbox, which hold its flags. */
  folder(user: string): string;
  stop(): Promise<void>;
}

const PASSWORD = 'p@ss/word';

/** A real IMAP server on loopback, with a Maildir for whoever logs on. */
export async function startImapServer(): Promise<TestImapServer> {
  const root = await mkdtemp(path.join(tmpdir(), 'dateline-imap-'));
  const port = await freePort();
  const config = path.join(root, 'dovecot.conf');
  await mkdir(path.join(root, 'mail'));
  await chmod(root, 0o777);
  await chmod(path.join(root, 'mail'), 0o777);
  await writeFile(config, configuration(root, port));
  const server = spawn(DOVECOT, ['-F', '-c', config], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
  await answers(server, port, () => log);
  let count = 0;
  const folder = (user: string) => path.join(root, 'mail', user);
  return {
    port,
    url: (user) => `imap://${user}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/INBOX`,
    folder,
    async deliver(user, message) {
      await makeMaildir(folder(user));
      count += 1;
      const file = path.join(folder(user), 'new', `${String(count).padStart(6, '0')}.test`);
      await writeFile(file, message, { mode: 0o666 });
    },
    async renew(user) {
      await rm(folder(user), { recursive: true, force: true });
      await makeMaildir(folder(user));
      // Dovecot's own is the second in which it saw the mailbox first.
      await writeFile(path.join(folder(user), 'dovecot-uidlist'), '3 V1000 N1\n', { mode: 0o666 });
    },
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** With the rights for Dovecot's user. */
async function makeMaildir(folder: string): Promise<void> {
  for (const name of ['', 'cur', 'new', 'tmp']) {
    await mkdir(path.join(folder, name), { recursive: true });
    await chmod(path.join(folder, name), 0o777);
  }
}

/** Any user with one password; no other protocol, nothing of the machine's own configuration. */
function configuration(root: string, port: number): string {
  return `
base_dir = ${root}/run
state_dir = ${root}/state
log_path = /dev/stderr
instance_name = ${path.basename(root)}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain
auth_failure_delay = 0
mail_location = maildir:${root}/mail/%u
mail_fsync = never
first_valid_uid = 1
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${root}/mail/%u
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

async function answers(server: ChildProcess, port: number, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt++) {
    const socket = net.connect(port, '127.0.0.1');
    const greeted = await Promise.race([
      once(socket, 'data').then(() => true),
      once(socket, 'error').then(() => false),
      sleep(2_000).then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (greeted) return;
    await sleep(50);
  }
  server.kill('SIGKILL');
  throw new Error(`Dovecot did not start: ${log()}`);
}
