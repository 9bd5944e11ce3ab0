import { HEALTH_WORDS } from '../../core/source/health-words.ts';
import type { ListedArticle } from '../../storage/source-articles.ts';
import type { SourceReport } from '../../storage/source-report.ts';
import type { SourceState } from '../../storage/source-states.ts';
import type { PageContext } from '../page-context.ts';
import { isWebAddress } from '../web-address.ts';
import { IN_PLACE } from './actions.tsx';
import { Fact } from './fact.tsx';
import { HealthReason, PausedSince } from './source-health.tsx';
import type { ShownSource as ListedSource } from './source-list.tsx';
import { Moment, PublishedAt } from './times.tsx';

type ShownSource = Omit<ListedSource, 'articles'>;

interface SourcePageProps {
  source: ShownSource;
  /** Null where it was never read. */
  state: SourceState | null;
  week: SourceReport | null;
  articles: ListedArticle[];
  /** Null where the desk cannot read it. */
  file: { file: string; yaml: string } | null;
  canTest: boolean;
  page: PageContext;
}

/** How a source is, what it gave lately, when it is looked at next, and what may be done about it. */
export function SourcePage({ source, state, week, articles, file, canTest, page }: SourcePageProps) {
  const { messages } = page;
  return (
    <>
      <nav class="breadcrumb" aria-label={messages.breadcrumb}>
        <a href="/sources">{messages.sources.heading}</a>
      </nav>
      <h1>{source.title}</h1>
      <How source={source} page={page} />
      {page.keepsHouse && <HouseActions source={source} canTest={canTest} page={page} />}
      <Checks source={source} state={state} page={page} />
      {week && <Week week={week} page={page} />}
      <section aria-labelledby="latest">
        <h2 id="latest">{messages.sources.latestHeading}</h2>
        <Latest articles={articles} page={page} />
      </section>
      {file && (
        <section aria-labelledby="file">
          <h2 id="file">{messages.sources.file}</h2>
          <p class="quiet">
            {messages.sources.fileHint} <code>{file.file}</code>
          </p>
          <pre class="file">{file.yaml}</pre>
        </section>
      )}
    </>
  );
}

function How({ source: { health }, page }: { source: ShownSource; page: PageContext }) {
  const { messages, language } = page;
  if (health?.pausedAt)
    return (
      <div class="card bad">
        <p>
          <span class="mark">{messages.sources.paused}</span>{' '}
          <PausedSince at={health.pausedAt} by={health.pausedBy} page={page} />
        </p>
        <p>{messages.sources.pauseHint}</p>
      </div>
    );
  const state = health?.state ?? 'fine';
  const mark = <span class="mark">{HEALTH_WORDS[language].states[state]}</span>;
  if (!health || state === 'fine') return <p>{health ? mark : messages.sources.neverChecked}</p>;
  return (
    <div class="card bad">
      <p>{mark}</p>
      <HealthReason health={health} page={page} />
    </div>
  );
}

interface ActionsProps {
  source: ShownSource;
  canTest: boolean;
  page: PageContext;
}

function HouseActions({ source: { name, health }, canTest, page }: ActionsProps) {
  const { sources } = page.messages;
  const isPaused = Boolean(health?.pausedAt);
  return (
    <>
      <div class="actions">
        <form method="post" action={`/sources/${name}/${isPaused ? 'resume' : 'pause'}`} hx-boost={IN_PLACE}>
          <button type="submit" id="pause">
            {isPaused ? sources.resume : sources.pause}
          </button>
        </form>
        {canTest && (
          <form method="post" action="/source-tests">
            <input type="hidden" name="source" value={name} />
            <button type="submit" aria-describedby="test-hint">
              {sources.test}
            </button>
          </form>
        )}
      </div>
      {canTest && (
        <p class="quiet" id="test-hint">
          {sources.testHint}
        </p>
      )}
    </>
  );
}

type ChecksProps = Pick<SourcePageProps, 'source' | 'state' | 'page'>;

function Checks({ source, state, page }: ChecksProps) {
  const { sources } = page.messages;
  const { lastRunAt = null, lastSuccessAt = null, lastError = null } = state ?? {};
  return (
    <dl class="facts">
      <Fact term={sources.site}>
        {isWebAddress(source.home) ? (
          <a href={source.home} rel="noreferrer">
            {source.home}
          </a>
        ) : (
          source.home
        )}
      </Fact>
      <Fact term={sources.lastCheckTerm}>
        {lastRunAt ? <Moment at={lastRunAt} page={page} /> : sources.neverChecked}
      </Fact>
      {lastSuccessAt && lastError && (
        <Fact term={sources.lastSuccess}>
          <Moment at={lastSuccessAt} page={page} />
        </Fact>
      )}
      {!state?.pausedAt && (
        <Fact term={sources.nextCheckTerm}>
          <NextCheck source={source} page={page} />
        </Fact>
      )}
      {lastError && (
        <Fact term={sources.lastTrouble}>
          <span lang="en">{lastError}</span>
        </Fact>
      )}
    </dl>
  );
}

function NextCheck({ source, page }: Pick<ChecksProps, 'source' | 'page'>) {
  const { nextCheckAt, nextCheckReason, scheduleZone } = source;
  const { sources } = page.messages;
  if (!nextCheckAt) return sources.nextAtSlot;
  return (
    <>
      <Moment at={nextCheckAt} page={page} />
      {nextCheckReason && ` (${sources.checkReason(nextCheckReason, scheduleZone)})`}
    </>
  );
}

function Week({ week, page }: { week: SourceReport; page: PageContext }) {
  const { sources } = page.messages;
  return (
    <section aria-labelledby="week">
      <h2 id="week">{sources.weekHeading}</h2>
      <dl class="facts">
        <Fact term={sources.pagesFound}>{week.newPages}</Fact>
        <Fact term={sources.articlesRead}>{week.newArticles}</Fact>
        <Fact term={sources.noArticles}>{week.rejected}</Fact>
        <Fact term={sources.notHad}>
          {week.failed}
          {week.pageTrouble && (
            <span class="quiet" lang="en">
              {' '}
              ({sources.mostOften(week.pageTrouble.pages, week.pageTrouble.message)})
            </span>
          )}
        </Fact>
      </dl>
    </section>
  );
}

function Latest({ articles, page }: { articles: ListedArticle[]; page: PageContext }) {
  if (articles.length === 0) return <p class="quiet">{page.messages.sources.noneYet}</p>;
  return (
    <ol class="sources">
      {articles.map((article) => (
        <li>
          <a href={`/articles/${article.id}`} lang={article.language ?? undefined}>
            {article.title}
          </a>
          <p class="summary">
            <PublishedAt article={article} page={page} />
          </p>
        </li>
      ))}
    </ol>
  );
}
