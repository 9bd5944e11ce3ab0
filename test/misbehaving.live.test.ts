import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostSent } from './misbehaving/bodies.ts';
import { BAD_PAGES, everything, FRONT, LEAVING, RESTING } from './misbehaving/everything.ts';
import { type Ledger, putOff, readLedger } from './misbehaving/ledger.ts';
import { NEW_TITLE } from './misbehaving/oddities.ts';
import { logOf, problemsOf, tableOf } from './misbehaving/said.ts';
import { type Servers, startServers } from './misbehaving/server.ts';
import { writeSources } from './misbehaving/sources.ts';
import { type CommandResult, type RunningCommand, startCommand } from './support/command.ts';
import { type Outcome, readOutcome } from './support/outcome.ts';

/** A run takes as long as its slowest site may, and then as pages that are tried again within the minute. */
const BOUND_MS = 80_000;
/** Of the log: what needs somebody. */
const ERROR = 50;

let isLater = false;
const world = everything(() => isLater);

describe('sites that misbehave, each in its own way', () => {
  let servers: Servers;
  let home = '';
  let running: RunningCommand | null = null;
  let result: CommandResult;
  let outcome: Outcome;
  let ledger: Ledger;
  const run = () => {
    running = startCommand(['run', '--once'], {
      DATELINE_HOME: home,
      DATELINE_SOURCES: path.join(home, 'sources'),
      DATELINE_WATCHES: path.join(home, 'watches'),
      DATELINE_ALLOW_HOSTS: '*.localhost',
    });
    return running.ended;
  };

  beforeAll(async () => {
    servers = await startServers(world.sites);
    home = await mkdtemp(path.join(tmpdir(), 'dateline-misbehaving-'));
    // PostgreSQL runs as another user where the tests run as root.
    await chmod(home, 0o755);
    await writeSources(path.join(home, 'sources'), world.sources(servers));
    await mkdir(path.join(home, 'watches'));
    result = await run();
    outcome = await readOutcome(home);
    ledger = await readLedger(home);
  }, BOUND_MS);
  afterAll(async () => {
    if (running?.process.exitCode === null) running.process.kill('SIGKILL');
    servers.close();
    await rm(home, { recursive: true, force: true });
  });

  it('keep no run from ending, and are no errors of the program', () => {
    expect(result.code).toBe(1);
    expect(logOf(result).filter(({ level }) => level >= ERROR)).toEqual([]);
  });

  it('are told of in the table, each with what happened', () => {
    const table = tableOf(result);
    expect([...table.keys()].sort()).toEqual([...world.sources(servers).keys()].sort());
    for (const [name, { says }] of Object.entries(world.failing(servers)))
      expect.soft(table.get(name)?.trouble, name).toMatch(says);
    for (const name of world.fine) expect.soft(table.get(name)?.trouble, name).toBe('');
    // Their lists are fine, and their pages are not.
    expect(table.get(FRONT)?.trouble).toMatch(/^\d+ pages: /);
    expect(table.get(LEAVING)?.trouble).toMatch(/^1 page: .*ECONNREFUSED/);
  });

  it('are told of in the log, each with the kind of its failure and what to do', () => {
    const problems = problemsOf(result);
    for (const [name, { code }] of Object.entries(world.failing(servers))) {
      const own = problems.get(name) ?? [];
      expect
        .soft(
          own.map((problem) => problem.code),
          name,
        )
        .toContain(code);
      for (const { advice } of own) expect.soft(advice, name).toBeTruthy();
    }
  });

  it('have every page written down, with why it failed and what becomes of it', () => {
    const own = ledger.pages.filter(({ source, state }) => source === FRONT && state !== 'done');
    expect(own).toHaveLength(Object.keys(BAD_PAGES).length);
    const byHost = new Map(own.map((page) => [new URL(page.url).hostname, page]));
    for (const [name, { page, code, says }] of Object.entries(BAD_PAGES)) {
      const { state, problem } = byHost.get(`${name}.${FRONT}.localhost`) ?? {};
      expect.soft(state, name).toBe(page);
      expect.soft(problem?.code, name).toBe(code);
      expect.soft(problem?.message, name).toMatch(says);
      expect.soft(problem?.advice, name).toBeTruthy();
    }
    const failed = own.filter(({ state }) => state === 'waiting').length;
    expect(tableOf(result).get(FRONT)).toMatchObject({ failed, rejected: own.length - failed });
    expect(ledger.pages.filter(({ source }) => source === LEAVING)).toMatchObject([
      { state: 'waiting', problem: { code: 'connect', message: expect.stringContaining('ECONNREFUSED') } },
    ]);
  });

  it('lose no page: each is done, or given up, or to be tried again at a time that is set', () => {
    const inState = (...states: string[]) => ledger.pages.filter(({ state }) => states.includes(state));
    const waiting = inState('waiting');
    expect(waiting.length + inState('done', 'rejected').length).toBe(ledger.pages.length);
    expect(ledger.tasks).toHaveLength(waiting.length);
    for (const { id, round, url, problem } of waiting) {
      const task = ledger.tasks.find(({ pageId }) => pageId === id);
      expect.soft(task, url).toMatchObject({ queue: 'fetch', round });
      expect.soft(problem?.message, url).toContain(`the next at ${task?.dueAt?.toISOString()}`);
    }
  });

  it('keep no right article from the desk, where each is once', () => {
    const wanted = world.articles(servers);
    expect(outcome.articles.map(({ url, title }) => [url, title]).sort()).toEqual([...wanted].sort());
    expect(outcome.stories.flatMap(({ articles }) => articles).sort()).toEqual([...wanted.keys()].sort());
  });

  it('lead the program nowhere where it must not go', () => {
    const hosts = new Set(servers.asked.map(({ url }) => new URL(url).hostname));
    for (const host of ['127.0.0.1', 'trap.localhost', 'prize.localhost'])
      expect.soft(hosts.has(host), host).toBe(false);
    const behindRobots = /^http:\/\/robots-[^/]+\/(?!robots\.txt$)/;
    expect(servers.asked.filter(({ url }) => behindRobots.test(url))).toEqual([]);
    expect(servers.asked.filter(({ headers }) => headers.authorization || headers.cookie)).toEqual([]);
  });

  it('give no more than is wanted of what has no end', () => {
    expect(mostSent()).toBeLessThan(40_000_000);
    const maps = servers.asked.filter(({ url }) => /index-without-end.*\/(?:list|maps)/.test(url));
    expect(maps).toHaveLength(10);
  });

  describe('when they are read again', () => {
    let again: CommandResult;
    let later: Outcome;
    let laterLedger: Ledger;
    let asked: Servers['asked'];

    beforeAll(async () => {
      await putOff(home);
      isLater = true;
      const before = servers.asked.length;
      again = await run();
      asked = servers.asked.slice(before);
      later = await readOutcome(home);
      laterLedger = await readLedger(home);
    }, BOUND_MS);

    it('fail as before, but for those that asked for a rest and have it', () => {
      expect(again.code).toBe(1);
      const table = tableOf(again);
      for (const [name, { says }] of Object.entries(world.failing(servers)))
        expect
          .soft(table.get(name)?.trouble, name)
          .toMatch(RESTING.includes(name) ? /to be left alone for another \d+ s/ : says);
      expect(table.get(LEAVING)?.trouble).toContain('ECONNREFUSED');
      const resting = new Set(RESTING.map((name) => `${name}.localhost`));
      expect(asked.filter(({ url }) => resting.has(new URL(url).hostname))).toEqual([]);
    });

    it('change no page', () => {
      expect(later.pages).toEqual(outcome.pages);
      expect(laterLedger.tasks.map(({ pageId }) => pageId)).toEqual(ledger.tasks.map(({ pageId }) => pageId));
    });

    it('are asked for no article again but the one that is watched, whose new title makes a version', () => {
      const articles = world.articles(servers);
      const notices = [...articles.keys()].filter((url) => url.endsWith('/notices'));
      expect(asked.filter(({ url }) => articles.has(url)).map(({ url }) => url)).toEqual(notices);
      const others = ({ articles }: Outcome) => articles.filter(({ url }) => !notices.includes(url));
      expect(others(later)).toEqual(others(outcome));
      const titles = later.articles.filter(({ url }) => notices.includes(url)).map(({ title }) => title);
      expect(titles).toEqual([NEW_TITLE, NEW_TITLE]);
    });

    it('have each article on the desk where it was', () => {
      const members = ({ stories }: Outcome) => stories.map(({ articles }) => articles);
      expect(members(later)).toEqual(members(outcome));
      expect(later.mails).toEqual([]);
    });

    it('are asked whether a feed has changed with the tag that it had', () => {
      const [feed] = asked.filter(({ url }) => /^http:\/\/unchanged\..*\/feed$/.test(url));
      expect(feed?.headers['if-none-match']).toBe('"tide"');
      expect(tableOf(again).get('unchanged')).toMatchObject({ links: 0, trouble: '' });
    });
  });
});
