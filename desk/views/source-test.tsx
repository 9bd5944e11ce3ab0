import type { DatelineError } from '../../core/errors.ts';
import type { Look } from '../../core/source/site-survey.ts';
import type { PageContext } from '../page-context.ts';
import type { SourceCheck } from '../source-desk.ts';
import { problemKindOf } from '../source-problem.ts';
import { Looks, Problem } from './add-source.tsx';
import { Tried } from './source-proposal.tsx';

interface TestProps {
  name: string;
  title: string;
  page: PageContext;
}

/** Says what a test has read so far. */
export function TestProgressPage({ looks, ...test }: TestProps & { looks: readonly Look[] }) {
  return (
    <>
      <TestHeading {...test} />
      <p role="status">{test.page.messages.sources.testUnderWay}</p>
      <Looks looks={looks} page={test.page} />
    </>
  );
}

/** Says why nothing was tested. */
export function TestFailedPage({ error, ...test }: TestProps & { error: DatelineError }) {
  return (
    <>
      <TestHeading {...test} />
      <Problem error={error} page={test.page} />
      <AgainForm {...test} />
    </>
  );
}

/** What the source gives now: lists, articles as they would be read, what is other than it was. */
export function TestResultPage({ check, ...test }: TestProps & { check: SourceCheck }) {
  const { page } = test;
  const { sources } = page.messages;
  return (
    <>
      <TestHeading {...test} />
      {check.trouble && <TestTrouble trouble={check.trouble} page={page} />}
      <p role="status">{sources.testFound(check.articles)}</p>
      {check.entries.length > 0 && <Lists check={check} page={page} />}
      <section aria-labelledby="changes">
        <h2 id="changes">{sources.changesHeading}</h2>
        <Changes changes={check.changes} page={page} />
      </section>
      <section aria-labelledby="tried">
        <h2 id="tried">{sources.testTried}</h2>
        {check.tried.length === 0 && <p class="quiet">{sources.testNothingTried}</p>}
        <ol class="articles">
          {check.tried.map((tried) => (
            <li>
              <Tried tried={tried} page={page} />
            </li>
          ))}
        </ol>
      </section>
      <AgainForm {...test} />
    </>
  );
}

function TestHeading({ name, title, page }: TestProps) {
  const { messages } = page;
  return (
    <>
      <nav class="breadcrumb" aria-label={messages.breadcrumb}>
        <a href="/sources">{messages.sources.heading}</a> › <a href={`/sources/${name}`}>{title}</a>
      </nav>
      <h1>{messages.sources.testOf(title)}</h1>
    </>
  );
}

interface TroubleProps {
  trouble: { code: string; message: string };
  page: PageContext;
}

function TestTrouble({ trouble: { code, message }, page }: TroubleProps) {
  return (
    <div class="problem">
      <p>
        <b>{page.messages.addSource.problems[problemKindOf(code)].title}</b>
      </p>
      <p class="quiet address" lang="en">
        {message}
      </p>
    </div>
  );
}

function Lists({ check: { entries, problems }, page }: { check: SourceCheck; page: PageContext }) {
  const { sources, addSource } = page.messages;
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{sources.testLists}</h2>
      <ul>
        {entries.map(({ url, articles }) => (
          <li class="look">
            <span class="address">{url}</span>:{' '}
            {articles === null ? sources.unknownCount : addSource.lookFound(articles)}
          </li>
        ))}
      </ul>
      {problems.map((trouble) => (
        <TestTrouble trouble={trouble} page={page} />
      ))}
    </section>
  );
}

function Changes({ changes, page }: { changes: SourceCheck['changes']; page: PageContext }) {
  const { sources } = page.messages;
  if (changes === null) return <p class="quiet">{sources.noComparison}</p>;
  if (changes.length === 0) return <p>{sources.noChanges}</p>;
  return (
    <ul>
      {changes.map(({ isBad, what }) => (
        <li class="look">{isBad ? <b>{sources.change(what)}</b> : sources.change(what)}</li>
      ))}
    </ul>
  );
}

function AgainForm({ name, page }: TestProps) {
  return (
    <form class="actions" method="post" action="/source-tests">
      <input type="hidden" name="source" value={name} />
      <button type="submit">{page.messages.sources.test}</button>
    </form>
  );
}
