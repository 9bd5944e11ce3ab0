import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireBrowser } from '../../../net/browser.ts';
import { axeViolations } from '../../../test/support/axe.ts';
import { useDatabase } from '../../../test/support/database.ts';
import { CLIENT, startOpenIdProvider, type TestProvider } from '../../../test/support/openid-provider.ts';
import { type RunningDesk, startDesk } from '../../server.ts';

const database = useDatabase();
let provider: TestProvider;
let desk: RunningDesk;
let browser: Browser;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  const deskUrl = `http://127.0.0.1:${port}`;
  provider = await startOpenIdProvider(() => `${deskUrl}/login/callback`);
  provider.people.set('lan-1', { preferred_username: 'Lan', groups: ['desk'] });
  provider.people.set('evil-1', { preferred_username: 'lan', groups: ['desk'] });
  const issuer = `${provider.issuer}/`;
  const roleClaim = { name: 'groups', roles: [{ value: 'desk', role: 'admin' as const }] };
  const oidc = { ...CLIENT, issuer, label: 'Newsroom', defaultRole: null, roleClaim, only: false, deskUrl };
  const now = () => new Date();
  desk = await startDesk({
    desk: { db: database(), zone: 'UTC', now, onError: () => {}, url: deskUrl, oidc },
    port,
  });
  browser = await chromium.launch({ ...(await requireBrowser()), headless: true });
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await provider?.close();
});

async function openPage(width: number, locale: string) {
  const context = await browser.newContext({ locale, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const signIn = async (subject: string) => {
    await page.getByRole('link', { name: /Newsroom/ }).click();
    await page.getByLabel('Subject').fill(subject);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  return { page, signIn };
}

describe('in a browser', () => {
  it('somebody comes in by the provider, to where they were going, and goes again', async () => {
    const { page, signIn } = await openPage(1280, 'en-GB');
    await page.goto(`${desk.url}/calendar?month=2026-02`);
    expect(await axeViolations(page)).toEqual([]);
    await signIn('lan-1');
    await page.waitForURL(`${desk.url}/calendar?month=2026-02`);
    await page.getByRole('link', { name: 'Your account: Lan' }).click();
    expect(await page.getByRole('main').textContent()).toContain('You come in by Newsroom.');
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${desk.url}/accounts`);
    await page.locator('summary').click();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${desk.url}/account`);
    await page.getByRole('button', { name: 'Log out everywhere' }).click();
    await page.getByRole('link', { name: 'Log out at Newsroom as well' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it.each([
    [1280, 'en-GB', 'Your name is taken'],
    [400, 'vi-VN', 'Tên của bạn đã có người dùng'],
  ])('somebody of the same name is told what to do, %i pixels wide in %s', async (width, locale, title) => {
    const { page, signIn } = await openPage(width, locale);
    await page.goto(desk.url);
    await signIn('evil-1');
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await page.locator('main code').textContent()).toBe('evil-1');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.locator('.languages a').getAttribute('href')).toMatch(/^\/login\?lang=/);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
