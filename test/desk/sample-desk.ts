import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { type Language, MESSAGES } from '../../desk/messages/messages.ts';
import { type Newsstand, startNewsstand } from '../../samples/newsstand/server.ts';
import { type RunningCommand, runCommand, startCommand } from '../support/command.ts';
import { type Newsroom, openNewsroom } from '../support/newsroom.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp.ts';

const PASSWORD = 'lúa nếp cửa sổ';

/** By name, with their roles. */
const PEOPLE = { Mai: 'admin', Linh: 'reader' };

export interface SampleDesk {
  url(path?: string): string;
}

/** Dateline as it is run, over all that it read of the sample newsstand: with mails, accounts and the desk. */
export function useSampleDesk(): SampleDesk {
  let newsstand: Newsstand;
  let smtp: TestSmtpServer;
  let newsroom: Newsroom;
  let desk: RunningCommand;
  let base: string;

  beforeAll(async () => {
    newsstand = await startNewsstand();
    smtp = await startSmtpServer();
    newsroom = await openNewsroom(newsstand, smtp.url);
    const port = await freePort();
    base = `http://localhost:${port}`;
    const environment = { ...newsroom.environment, DATELINE_DESK_PORT: String(port) };
    await done(runCommand(['run', '--once'], environment));
    for (const [name, role] of Object.entries(PEOPLE)) {
      const adding = startCommand(
        ['account', 'add', name, '--role', role],
        environment,
        undefined,
        `${PASSWORD}\n`,
      );
      await done(adding.ended);
    }
    desk = startCommand(['start', '--roles', 'desk'], environment);
    await answering(`${base}/healthz`, desk);
  }, 180_000);
  afterAll(async () => {
    desk?.process.kill('SIGTERM');
    await desk?.ended;
    await smtp.stop();
    await newsstand.stop();
    await newsroom.close();
  });
  return { url: (at = '/') => new URL(at, base).href };
}

export async function logIn(
  desk: SampleDesk,
  page: Page,
  language: Language,
  name: string,
  password = PASSWORD,
): Promise<void> {
  const { accounts } = MESSAGES[language];
  await page.goto(desk.url('/login'));
  await page.getByRole('textbox', { name: accounts.name, exact: true }).fill(name);
  await page.getByLabel(accounts.password, { exact: true }).fill(password);
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('main').getByRole('button', { name: accounts.logIn, exact: true }).click(),
  ]);
}

async function done(result: RunningCommand['ended']): Promise<void> {
  const { code, stderr } = await result;
  if (code !== 0) throw new Error(`it ended with ${code}: ${stderr}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(url: string, { process, ended }: RunningCommand): Promise<void> {
  while (process.exitCode === null) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
  await done(ended);
}
