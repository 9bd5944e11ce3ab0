import { HEALTHS, type HealthState } from '../../core/source/health.ts';
import { HEALTH_WORDS } from '../../core/source/health-words.ts';
import type { CheckReason } from '../../core/source/next-check.ts';
import { unreachedByUs } from '../../core/source/offline.ts';
import type { KnownHealth } from '../../storage/source-health.ts';
import type { ArticleCounts } from '../../storage/source-history.ts';
import type { PageContext } from '../page-context.ts';
import type { WatchedSource } from '../watched-sources.ts';
import { HealthReason, PausedSince } from './source-health.tsx';
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
  const paused = sorted.filter(isPaused);
  const running = sorted.filter((source) => !isPaused(source));
  const bad = running.filter((source) => stateOf(source) !== 'fine');
  const fine = running.filter((source) => stateOf(source) === 'fine');
  const summary = [
    ...(running.length > 0 ? [messages.sources.summary(bad.length, running.length)] : []),
    ...(paused.length > 0 ? [messages.sources.pausedCount(paused.length)] : []),
  ].join(' ');
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
      <PlainSources id="paused" heading={messages.sources.pausedHeading} sources={paused} page={page} />
      <PlainSources id="fine" heading={messages.sources.fineHeading} sources={fine} page={page} />
    </>
  );
}

function PlainSources({ id, heading, sources, page }: ListProps & { id: string; heading: string }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ol class="sources">
        {sources.map((source) => (
          <li>
            <SourceLink source={source} />
            <Checks source={source} page={page} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function isPaused({ health }: ShownSource): boolean {
  return Boolean(health?.pausedAt);
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
  return (
    <article class="card bad" aria-labelledby={`source-${source.name}`}>
      <h3 id={`source-${source.name}`}>
        <span class="mark">{HEALTH_WORDS[page.language].states[stateOf(source)]}</span>{' '}
        <SourceLink source={source} />
      </h3>
      {source.health && <HealthReason health={source.health} page={page} />}
      <Checks source={source} page={page} />
    </article>
  );
}

function SourceLink({ source }: { source: ShownSource }) {
  return <a href={`/sources/${source.name}`}>{source.title}</a>;
}

/** `3 articles in a day, 20 in a week · last check 8:30 · next check 9:00: publishes …` */
function Checks({ source, page }: { source: ShownSource; page: PageContext }) {
  const { sources: messages } = page.messages;
  const { health, articles } = source;
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
      {health?.pausedAt ? (
        <>
          {' · '}
          <PausedSince at={health.pausedAt} by={health.pausedBy} page={page} />
        </>
      ) : (
        <NextCheck source={source} page={page} />
      )}
    </p>
  );
}

function NextCheck({ source, page }: { source: ShownSource; page: PageContext }) {
  const { sources: messages } = page.messages;
  const { nextCheckAt, nextCheckReason, scheduleZone } = source;
  if (!nextCheckAt) return null;
  return (
    <>
      {' · '}
      {messages.nextCheck} <Moment at={nextCheckAt} page={page} />
      {nextCheckReason && ` (${messages.checkReason(nextCheckReason, scheduleZone)})`}
    </>
  );
}
