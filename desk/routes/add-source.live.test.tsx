import { describe, expect, it, vi } from 'vitest';
import { DatelineError } from '../../core/errors.ts';
import type { Look, SiteSurvey } from '../../core/source/site-survey.ts';
import { fictionalSurvey } from '../../sources/survey/fixture.ts';
import { useDatabase } from '../../test/support/database.ts';
import { createDesk } from '../app.tsx';
import { SOURCE_PROBLEMS } from '../messages/add-source.ts';
import { MESSAGES } from '../messages/messages.ts';
import type { SourceDesk } from '../source-desk.ts';

const database = useDatabase();
const ORIGIN = 'http://localhost';
const look: Look = {
  url: 'https://daily.example/rss',
  as: 'feed',
  articles: null,
  newest: null,
  trouble: { code: 'gone', message: '404' },
};

/** A desk whose survey ends when the test says so. */
function openDesk(fields: Partial<SourceDesk> = {}) {
  let end: (survey: SiteSurvey) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const sourceDesk: SourceDesk = {
    survey: (_, report) => {
      report(look);
      return new Promise((resolve, reject) => {
        end = resolve;
        fail = reject;
      });
    },
    propose: async (survey, { name = survey.name, zone = survey.zone }) => ({
      name,
      yaml: `name: ${name}\nzone: ${zone}\n`,
    }),
    add: vi.fn(async (survey, { name = survey.name }) => ({ name })),
    check: () => Promise.reject(new Error('no source is tested here')),
    fileOf: () => Promise.reject(new Error('no file is shown here')),
    ...fields,
  };
  const onError = vi.fn();
  const app = createDesk({
    db: database(),
    zone: 'Asia/Ho_Chi_Minh',
    now: () => new Date('2026-02-06T01:00:00Z'),
    onError,
    sourceDesk,
  });
  const get = (path: string, language = 'en') =>
    app.request(ORIGIN + path, { headers: { 'accept-language': language } });
  const post = (path: string, fields: Record<string, string>, origin = ORIGIN) =>
    app.request(ORIGIN + path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin } });
  return {
    get,
    post,
    sourceDesk,
    onError,
    end: (survey = fictionalSurvey()) => end(survey),
    fail: (error: unknown) => fail(error),
  };
}

async function started(desk: ReturnType<typeof openDesk>): Promise<string> {
  const answer = await desk.post('/sources/add', { address: 'daily.example' });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

async function ended(desk: ReturnType<typeof openDesk>, survey?: SiteSurvey): Promise<string> {
  const at = await started(desk);
  desk.end(survey);
  await new Promise((resolve) => setImmediate(resolve));
  return at;
}

describe('/sources/add', () => {
  it('asks for an address', async () => {
    const page = await (await openDesk().get('/sources/add')).text();
    expect(page).toContain('<form class="fields" method="post" action="/sources/add">');
    expect(page).toContain('name="address"');
  });

  it('says what is under way, and loads itself again until it is done', async () => {
    const desk = openDesk();
    const at = await started(desk);
    const underWay = await desk.get(at);
    expect(underWay.headers.get('refresh')).toBe('3');
    const page = await underWay.text();
    expect(page).toContain('Looking at daily.example');
    expect(page).toContain('https://daily.example/rss');
    desk.end();
    await new Promise((resolve) => setImmediate(resolve));
    const done = await desk.get(at);
    expect(done.headers.get('refresh')).toBeNull();
    expect(await done.text()).toContain('<pre class="file">name: daily\nzone: Asia/Ho_Chi_Minh\n</pre>');
  });

  it('writes what the server found, with the fields that a person may correct and no others', async () => {
    const desk = openDesk();
    const at = await ended(desk);
    const answer = await desk.post(at, {
      action: 'add',
      name: 'quay',
      title: '',
      zone: 'Asia/Bangkok',
      home: 'http://10.0.0.1/',
      yaml: 'evil',
    });
    expect(answer.status).toBe(303);
    expect(desk.sourceDesk.add).toHaveBeenCalledWith(fictionalSurvey(), {
      name: 'quay',
      title: undefined,
      zone: 'Asia/Bangkok',
    });
    expect(await (await desk.get(at)).text()).toContain('quay is added');
    await desk.post(at, { action: 'add', name: 'quay-2' });
    expect(desk.sourceDesk.add).toHaveBeenCalledOnce();
  });

  it('shows the file with corrected fields before it is written', async () => {
    const desk = openDesk();
    const at = await ended(desk);
    const page = await (await desk.post(at, { action: 'preview', zone: 'Asia/Bangkok' })).text();
    expect(page).toContain('zone: Asia/Bangkok\n');
    expect(desk.sourceDesk.add).not.toHaveBeenCalled();
  });

  it('shows why nothing was written, and keeps what was typed', async () => {
    const taken = new DatelineError('source-exists', 'There is a source in /sources/quay.yaml already.');
    const desk = openDesk({ add: () => Promise.reject(taken) });
    const at = await ended(desk);
    const answer = await desk.post(at, { action: 'add', name: 'quay' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(MESSAGES.en.addSource.problems['name-taken'].title);
    expect(page).toContain('value="quay"');
  });

  it('suggests no name where the site is watched already, so that a second source is no accident', async () => {
    const same = new DatelineError(
      'same-site',
      'https://daily.example/ is watched already, by /sources/daily.yaml.',
    );
    const desk = openDesk({ propose: () => Promise.reject(same) });
    const page = await (await desk.get(await ended(desk))).text();
    expect(page).toContain(MESSAGES.en.addSource.problems['same-site'].title);
    expect(page).toMatch(/<input[^>]*name="name" value=""/);
  });

  it.each([
    ['forbidden-address', 'private'],
    ['robots', 'robots'],
    ['dns', 'not-found'],
    ['no-articles', 'no-articles'],
    ['a-code-of-tomorrow', 'other'],
  ] as const)('explains %s in the language of the reader', async (code, kind) => {
    const desk = openDesk();
    const at = await started(desk);
    desk.fail(new DatelineError(code, 'http://10.0.0.1/: <b>is private</b>'));
    await new Promise((resolve) => setImmediate(resolve));
    for (const language of ['vi', 'en'] as const) {
      const page = await (await desk.get(at, language)).text();
      expect(page).toContain(MESSAGES[language].addSource.problems[kind].advice);
      expect(page).toContain('&lt;b&gt;is private');
      expect(page).toContain('value="daily.example"');
    }
    expect(desk.onError).not.toHaveBeenCalled();
  });

  it('tells the operator of what nobody foresaw, and the reader no more than that', async () => {
    const desk = openDesk();
    const at = await started(desk);
    desk.fail(new TypeError('secret'));
    await new Promise((resolve) => setImmediate(resolve));
    const page = await (await desk.get(at)).text();
    expect(page).toContain(MESSAGES.en.addSource.problems.other.title);
    expect(page).not.toContain('secret');
    expect(desk.onError).toHaveBeenCalledOnce();
  });

  it('looks at three sites at a time', async () => {
    const desk = openDesk();
    for (let count = 0; count < 3; count++) await started(desk);
    const answer = await desk.post('/sources/add', { address: 'daily.example' });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain(MESSAGES.en.addSource.problems.busy.title);
  });

  it('takes no form of another site, and knows no survey that it did not make', async () => {
    const desk = openDesk();
    expect(
      (await desk.post('/sources/add', { address: 'daily.example' }, 'https://evil.example')).status,
    ).toBe(403);
    expect((await desk.get('/sources/add/1')).status).toBe(404);
    expect((await desk.post('/sources/add/1', { action: 'add' })).status).toBe(404);
    expect((await desk.post('/sources/add', {})).status).toBe(400);
    const at = await started(desk);
    expect((await desk.post(at, { action: 'add' })).status).toBe(404);
    expect(desk.sourceDesk.add).not.toHaveBeenCalled();
  });

  it('is not there where the desk cannot look at sites', async () => {
    const desk = createDesk({
      db: database(),
      zone: 'UTC',
      now: () => new Date(0),
      onError() {},
    });
    expect((await desk.request(`${ORIGIN}/sources/add`)).status).toBe(404);
  });
});

describe('the problems of a source', () => {
  it.each(SOURCE_PROBLEMS)('%s are told in both languages', (kind) => {
    const [vi, en] = [MESSAGES.vi.addSource.problems[kind], MESSAGES.en.addSource.problems[kind]];
    for (const text of [vi.title, vi.advice, en.title, en.advice]) expect(text).not.toBe('');
    expect(vi.title).not.toBe(en.title);
  });
});
