import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Hono } from 'hono';
import type { DeskEnv } from './page-context.ts';

interface Asset {
  path: string;
  type: string;
  body: Uint8Array<ArrayBuffer>;
}

const htmx = createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js');

/** In this order: the later overrule the earlier. */
const STYLES = [
  'base',
  'frame',
  'stories',
  'story',
  'add-source',
  'sources',
  'hand-on',
  'reading',
  'search',
  'calendar',
  'accounts',
  'morning',
  'right',
  'watches',
  'house',
  'rules',
  'api',
  'narrow',
  'print',
];

export const ASSETS = {
  style: asset(Buffer.concat(STYLES.map(styleOf)), 'desk.css', 'text/css; charset=utf-8'),
  icon: readAsset(new URL('./static/icon.svg', import.meta.url), 'icon.svg', 'image/svg+xml'),
  parseHtml: readAsset(
    new URL('./static/parse-html.js', import.meta.url),
    'parse-html.js',
    'text/javascript; charset=utf-8',
  ),
  keys: readAsset(new URL('./static/keys.js', import.meta.url), 'keys.js', 'text/javascript; charset=utf-8'),
  preview: readAsset(
    new URL('./static/preview.js', import.meta.url),
    'preview.js',
    'text/javascript; charset=utf-8',
  ),
  htmx: readAsset(htmx, 'htmx.js', 'text/javascript; charset=utf-8'),
};

/** Serves the assets under names that change with their content, so that they may be kept for ever. */
export function assetRoutes(): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  for (const { path, type, body } of Object.values(ASSETS)) {
    app.get(path, (c) =>
      c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    );
  }
  return app;
}

function styleOf(name: string): Buffer {
  return readFileSync(new URL(`./static/styles/${name}.css`, import.meta.url));
}

function readAsset(file: URL | string, name: string, type: string): Asset {
  return asset(readFileSync(file), name, type);
}

function asset(bytes: Buffer, name: string, type: string): Asset {
  const body = new Uint8Array(bytes);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/static/${name.replace('.', `.${hash}.`)}`, type, body };
}
