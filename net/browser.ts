import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BrowserMissingError } from './browser-missing-error.ts';
import { unpackChromium } from './packed-chromium.ts';

/** What Playwright needs to launch it; the names are those of its launch options. */
export interface FoundBrowser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  chromiumSandbox: boolean;
}

const DEBIAN_PATHS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Nothing is sent but what a page asks for: the browser must live in a closed network, and be silent in any. */
const QUIET_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
];

/**
 * A Chromium to render with: the configured one, Playwright's own, Debian's, else the one inside the npm package
 * @sparticuz/chromium, unpacked into the user's cache on first use. Null where there is none. Throws
 * BrowserMissingError where the configured one cannot be run.
 */
export async function findBrowser(configured?: string): Promise<FoundBrowser | null> {
  if (configured && !(await isExecutable(configured))) {
    throw new BrowserMissingError(`The configured browser ${configured} is not a program that can be run`);
  }
  // Playwright takes 65 MB: loaded where a browser is wanted only.
  const { chromium } = await import('playwright');
  const chromiumSandbox = await canSandbox();
  for (const path of configured ? [configured] : [chromium.executablePath(), ...DEBIAN_PATHS]) {
    if (await isExecutable(path)) {
      return { executablePath: path, args: QUIET_ARGS, env: environment(), chromiumSandbox };
    }
  }
  const packed = await unpackChromium(join(homedir(), '.cache', 'dateline'));
  if (!packed) return null;
  return {
    executablePath: packed.executablePath,
    args: QUIET_ARGS,
    env: { ...environment(), LD_LIBRARY_PATH: packed.libraries, FONTCONFIG_PATH: packed.fonts },
    chromiumSandbox,
  };
}

/** The same, where a browser is needed. Throws BrowserMissingError. */
export async function requireBrowser(configured?: string): Promise<FoundBrowser> {
  const browser = await findBrowser(configured);
  if (!browser) throw new BrowserMissingError('No Chromium was found on this machine');
  return browser;
}

/** The browser runs strangers' code: it is given none of our environment, which holds passwords. */
function environment(): Record<string, string> {
  return { HOME: homedir(), PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' };
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Chromium refuses to sandbox itself as root, and cannot without user namespaces, which most containers forbid. */
async function canSandbox(): Promise<boolean> {
  if (process.getuid?.() === 0) return false;
  return promisify(execFile)('unshare', ['--user', '--map-root-user', 'true']).then(
    () => true,
    () => false,
  );
}
