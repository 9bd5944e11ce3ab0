import { HEALTHS } from '../../core/source/health.ts';
import { HEALTH_WORDS, sayCause } from '../../core/source/health-words.ts';
import { unreachedByUs } from '../../core/source/offline.ts';
import type { KnownHealth } from '../../storage/source-health.ts';
import type { PageContext } from '../page-context.ts';
import { troubleField } from '../parameters.ts';
import type { WatchedSources } from '../watched-sources.ts';
import { IN_PLACE } from './actions.tsx';
import { Moment } from './times.tsx';

interface NoticeProps {
  healths: KnownHealth[];
  sources: WatchedSources;
  page: PageContext;
}

type Trouble = KnownHealth & { noticedAt: Date };

/** Troubles that are told one by one. */
const MOST = 5;

/** Sources that went bad, the worst first, until somebody has seen it or paused them. */
export function SourceNotice({ healths, sources, page }: NoticeProps) {
  const { messages, language } = page;
  const unseen = healths
    .filter(
      (health): health is Trouble =>
        health.state !== 'fine' && !health.pausedAt && health.noticedAt !== null && health.seenAt === null,
    )
    .sort((a, b) => HEALTHS.indexOf(b.state) - HEALTHS.indexOf(a.state));
  if (unseen.length === 0) return null;
  const unreached = unreachedByUs(healths, page.now);
  const told = unseen.filter((trouble) => !unreached.includes(trouble));
  const { what, advice } = HEALTH_WORDS[language].offline;
  return (
    <section class="warning" aria-labelledby="troubles">
      <h2 id="troubles">{messages.sources.noticeHeading(unseen.length)}</h2>
      {told.length < unseen.length && (
        <p>
          {what} {advice}
        </p>
      )}
      <ul>
        {told.slice(0, MOST).map((trouble) => (
          <li>
            <TroubleLine trouble={trouble} title={sources.get(trouble.source)?.title} page={page} />
          </li>
        ))}
      </ul>
      {told.length > MOST && <p>{messages.sources.more(told.length - MOST)}</p>}
      <form class="actions" method="post" action="/sources/seen" hx-boost={IN_PLACE}>
        <input type="hidden" name="back" value={page.path} />
        {unseen.map((trouble) => (
          <input type="hidden" name="source" value={troubleField(trouble)} />
        ))}
        <a href="/sources">{messages.sources.seeAll}</a>
        <button type="submit">{messages.markSeen}</button>
      </form>
    </section>
  );
}

interface LineProps {
  trouble: Trouble;
  title: string | undefined;
  page: PageContext;
}

function TroubleLine({ trouble, title, page }: LineProps) {
  const words = HEALTH_WORDS[page.language];
  const { source, state, since, cause } = trouble;
  return (
    <>
      <b>{title ?? source}</b> · {words.states[state]}
      {since && (
        <>
          {' '}
          {page.messages.sources.sinceWithin} <Moment at={since} page={page} />
        </>
      )}
      {cause && `: ${sayCause(cause, words).what}`}
    </>
  );
}
