import { HEALTHS, type HealthState } from '../../core/source/health.ts';
import { HEALTH_WORDS, sayCause } from '../../core/source/health-words.ts';
import type { CheckReason } from '../../core/source/next-check.ts';
import { unreachedByUs } from '../../core/source/offline.ts';
import type { KnownHealth } from '../../storage/source-health.ts';
import type { ArticleCounts } from '../../storage/source-history.ts';
import type { PageContext } from '../page-context.ts';
import type { WatchedSource } from '../watched-sources.ts';
import { isWebAddress } from '../web-address.ts';
import { Moment } from './times.tsx';

/** A source with how it is; `health` is null for one that was never read. */
export interface ShownSource extends WatchedSource {
  name: string;
  health: KnownHealth | null;
  nextCheckAt: Date | null;
  nextCheckReason: CheckReason | null;
  articles: ArticleCounts;
}

interface ListProps {
  sources: ShownSource[];
  page: PageContext;
}

/** All sources, the worst first. */
export function SourceListPage({ sources, canAdd, page }: ListProps & { canAdd: boolean }) {
  const { messages, language } = page;
  const sorted = [...sources].sort(
    (a, b) => rankOf(b) - rankOf(a) || a.title.localeCompare(b.title, language),
  );
  const bad = sorted.filter((source) => stateOf(source) !== 'fine');
  const fine = sorted.filter((source) => stateOf(source) === 'fine');
  const summary = messages.sources.summary(bad.length, sources.length);
  return (
    <>
      <h1>{messages.sources.heading}</h1>
      <p>{sources.length === 0 ? messages.sources.none : summary}</p>
      {canAdd && (
        <p>
          <a href="/sources/add">{messages.addSource.heading}</a>
        </p>
      )}
      <Offline sources={sources} page={page} />
      {bad.length > 0 && (
        <section aria-labelledby="bad">
          <h2 id="bad">{messages.sources.badHeading}</h2>
          <ol class="stories">
            {bad.map((source) => (
              <li>
                <BadSource source={source} page={page} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {fine.length > 0 && (
        <section aria-labelledby="fine">
          <h2 id="fine">{messages.sources.fineHeading}</h2>
          <ol class="sources">
            {fine.map((source) => (
              <li>
                <SourceLink source={source} />
                <Checks source={source} page={page} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function stateOf({ health }: ShownSource): HealthState {
  return health?.state ?? 'fine';
}

function rankOf(source: ShownSource): number {
  return HEALTHS.indexOf(stateOf(source));
}

function Offline({ sources, page }: ListProps) {
  const healths = sources.flatMap(({ health }) => health ?? []);
  if (unreachedByUs(healths, page.now).length === 0) return null;
  const { what, advice } = HEALTH_WORDS[page.language].offline;
  return (
    <p class="warning">
      {what} {advice}
    </p>
  );
}

function BadSource({ source, page }: { source: ShownSource; page: PageContext }) {
  const { messages, language } = page;
  const words = HEALTH_WORDS[language];
  const { cause = null, since = null } = source.health ?? {};
  const said = cause && sayCause(cause, words);
  return (
    <article class="card bad" aria-labelledby={`source-${source.name}`}>
      <h3 id={`source-${source.name}`}>
        <span class="mark">{words.states[stateOf(source)]}</span> <SourceLink source={source} />
      </h3>
      {since && said && (
        <p>
          {messages.sources.since} <Moment at={since} page={page} />: {said.what}
        </p>
      )}
      {said && (
        <p>
          → <Commands text={said.advice} />
        </p>
      )}
      {cause && 'url' in cause && isWebAddress(cause.url) && (
        <p class="summary">
          {messages.sources.example}:{' '}
          <a href={cause.url} rel="noreferrer">
            {cause.url}
          </a>
        </p>
      )}
      <Checks source={source} page={page} />
    </article>
  );
}

/** What stands between backquotes is to be typed as it is. */
function Commands({ text }: { text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}

function SourceLink({ source }: { source: ShownSource }) {
  return (
    <a href={source.home} rel="noreferrer">
      {source.title}
    </a>
  );
}

/** `3 articles in a day, 20 in a week · last check 8:30 · next check 9:00: publishes …` */
function Checks({ source, page }: { source: ShownSource; page: PageContext }) {
  const { sources: messages } = page.messages;
  const { health, articles, nextCheckAt, nextCheckReason, scheduleZone } = source;
  return (
    <p class="summary">
      {messages.published(articles.day, articles.week)}
      {' · '}
      {health?.lastRunAt ? (
        <>
          {messages.lastCheck} <Moment at={health.lastRunAt} page={page} />
        </>
      ) : (
        messages.neverChecked
      )}
      {nextCheckAt && (
        <>
          {' · '}
          {messages.nextCheck} <Moment at={nextCheckAt} page={page} />
          {nextCheckReason && ` (${messages.checkReason(nextCheckReason, scheduleZone)})`}
        </>
      )}
    </p>
  );
}
