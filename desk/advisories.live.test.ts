import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { addAccount } from '../storage/accounts.ts';
import { sourceStates } from '../storage/schema.ts';
import { useDatabase } from '../test/support/database.ts';
import { insertArticle, insertStory } from '../test/support/stories.ts';
import { hashPassword } from './access/passwords.ts';
import { createDesk, type DeskOptions } from './app.tsx';
import { ASSETS } from './assets.ts';

/** Faults that programs like this one had, and what keeps the desk from having them. */

const database = useDatabase();
const now = new Date('2026-02-05T08:00:00Z');
const SCRIPT = '<script>alert(1)</script>';

function desk(options: Partial<DeskOptions> = {}) {
  return createDesk({ db: database(), zone: 'UTC', now: () => now, onError: () => {}, ...options });
}

const show = async (path: string, options: Partial<DeskOptions> = {}) =>
  (await desk(options).request(path)).text();

/** What a browser would run, fetch or follow by itself. */
const LIVE =
  /<script(?! src="\/static\/[\w.-]+")|<(?:img|iframe|object|embed|video|audio|svg)\b|\son\w+=|javascript:/i;

beforeEach(async () => {
  await database().db.execute(
    sql`truncate dateline.accounts, dateline.pages, dateline.stories, dateline.source_states restart identity cascade`,
  );
});

describe('CVE-2023-27592: an address from an article, unescaped on an error page without a policy', () => {
  it('error pages show what was asked for in an encoded address at most, and have the policy of all pages', async () => {
    for (const path of [`/articles/${SCRIPT}`, `/${encodeURIComponent(`http:a${SCRIPT}`)}`]) {
      const response = await desk().request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await response.text()).not.toContain(SCRIPT);
    }
  });

  it('images of articles are their captions, and nothing is fetched for them', async () => {
    const url = `http:a${SCRIPT}`;
    const content = { images: [{ url, caption: `Harbour ${SCRIPT}`, credit: null }] };
    const articleId = await insertArticle(database().db, { content });
    const html = await show(`/articles/${articleId}`);
    expect(html).toContain('Harbour &lt;script&gt;');
    expect(html).not.toMatch(LIVE);
  });
});

describe('CVE-2025-31483: a weak policy on what is served for others', () => {
  it('everything has a policy that runs nothing of others, and a type that is not guessed', async () => {
    for (const path of [
      '/',
      '/nothing',
      '/healthz',
      '/login',
      ...Object.values(ASSETS).map(({ path }) => path),
    ]) {
      const { headers } = await desk().request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).not.toMatch(/unsafe|data:|blob:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('what other sites wrote is served from no address', () => {
    const places = desk().routes.map(({ path }) => path);
    expect(places.filter((path) => /proxy|image|media|raw/.test(path))).toEqual([]);
  });
});

describe('CVE-2025-52558: what a site answered, unescaped in the list of what is watched', () => {
  it('troubles of sources are text, and their addresses links to the web alone', async () => {
    const sources = new Map([
      ['delta', { title: `Delta ${SCRIPT}`, home: 'https://delta.example/', scheduleZone: 'UTC' }],
    ]);
    for (const url of [`https://delta.example/"><img src=x onerror=alert(1)>`, 'javascript:alert(1)']) {
      await database().db.delete(sourceStates);
      const cause = { about: 'lists', code: 'gone', url, bad: 1, of: 1 } as const;
      const healthCause = { noticedAt: now.toISOString(), troubledSince: null, cause };
      await database()
        .db.insert(sourceStates)
        .values({ source: 'delta', health: 'failing', healthSince: now, healthCause });
      for (const path of ['/', '/sources']) {
        const html = await show(path, { sources });
        expect(html).toContain('Delta &lt;script&gt;');
        expect(html.replaceAll(/&\w+;/g, '')).not.toMatch(/<script>|<img|href="javascript:/);
      }
    }
  });
});

describe('CVE-2025-62780: stored in a way around the form, and shown', () => {
  it('articles and stories show text as text, whoever stored it', async () => {
    const { db } = database();
    const text = `Talks ${SCRIPT}<img src=x onerror=alert(1)>`;
    const storyId = await insertStory(db, { title: text });
    const content = {
      title: text,
      lead: text,
      blocks: [{ kind: 'paragraph' as const, text }],
      links: [{ url: 'javascript:alert(1)', text: 'here' }],
    };
    const articleId = await insertArticle(db, {
      storyId,
      title: text,
      url: 'javascript:alert(1)//',
      content,
    });
    for (const path of ['/', '/days/2026-02-05', `/stories/${storyId}`, `/articles/${articleId}`]) {
      const html = await show(path);
      expect(html).toContain('Talks &lt;script&gt;');
      expect(html).not.toMatch(/<script>|<img|href="javascript:/);
    }
  });
});

describe('CVE-2026-29038: an unknown id, echoed as HTML', () => {
  it.each(['/stories/', '/articles/', '/days/', '/static/', '/login/'])('%s… is not', async (place) => {
    const response = await desk().request(`${place}<svg onload=alert(1)>`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('<svg');
  });
});

describe('CVE-2026-35490: pages whose guard was put around the wrong thing', () => {
  it('every route asks who comes, and none changes anything before', async () => {
    await addAccount(database().db, { name: 'Mai', role: 'admin', passwordHash: '-', at: now });
    const app = desk();
    const routes = app.routes.filter(
      ({ method, path }) =>
        method !== 'ALL' &&
        !/^\/(?:healthz|readyz|static\/|unsubscribe\/|log(?:in|out(?:\/everywhere)?)$)/.test(path),
    );
    expect(routes.length).toBeGreaterThan(10);
    for (const { method, path } of routes) {
      const headers = { Origin: 'http://localhost' };
      const response = await app.request(path.replace(/:\w+(?:\{[^}]*\})?/g, '1'), { method, headers });
      expect([method, path, response.status]).toEqual([method, path, 401]);
    }
  });
});

describe('CVE-2026-25527: files from beside the folder of static ones', () => {
  it.each([
    '/static/../app.tsx',
    '/static/%2e%2e/app.tsx',
    '/static/..%2fapp.tsx',
    '/static/..%5capp.tsx',
    '/static/%252e%252e/app.tsx',
  ])('%s is nowhere', async (path) => {
    const response = await desk().request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain(
      readFileSync(new URL('./app.tsx', import.meta.url), 'utf8').slice(0, 40),
    );
  });
});

describe('CVE-2023-27591: a header that makes anybody a neighbour', () => {
  const claims = { 'X-Forwarded-For': '127.0.0.1', 'X-Real-IP': '127.0.0.1', Forwarded: 'for=127.0.0.1' };
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

  it('opens no desk that needs a login', async () => {
    for (const path of ['/', '/accounts', '/queues', '/metrics']) {
      const response = await desk({ loginOnly: true }).request(path, { headers: claims }, from('192.0.2.1'));
      expect(response.status).toBe(401);
    }
  });

  it('does not reset the count of attempts', async () => {
    await addAccount(database().db, {
      name: 'Mai',
      role: 'admin',
      passwordHash: await hashPassword('lúa nếp cửa sổ'),
      at: now,
    });
    const app = desk();
    const statuses: number[] = [];
    for (let count = 0; count <= 10; count++) {
      const headers = { Origin: 'http://localhost', 'X-Forwarded-For': `198.51.100.${count}` };
      const body = new URLSearchParams({ name: 'Mai', password: 'wrong' });
      statuses.push(
        (await app.request('/login', { method: 'POST', body, headers }, from('192.0.2.1'))).status,
      );
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
  });
});

describe('`/\\evil.com`: a way back that browsers read as another site', () => {
  it.each(['/\\evil.com', '//evil.com', '/.//evil.com', '/\t/evil.com', 'https:evil.com'])(
    '%s leads to the front page',
    async (back) => {
      const storyId = await insertStory(database().db);
      const request = (fields: Record<string, string>) => ({
        method: 'POST',
        body: new URLSearchParams({ ...fields, back }),
        headers: { Origin: 'http://localhost' },
      });
      const decided = await desk().request(`/stories/${storyId}/decisions`, request({ kind: 'follow' }));
      expect(new URL(decided.headers.get('location') ?? '', 'http://localhost').origin).toBe(
        'http://localhost',
      );
      expect(await show(`/login?back=${encodeURIComponent(back)}`)).toContain('name="back" value="/"');
    },
  );
});
