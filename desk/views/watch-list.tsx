import type { KeptWatch, UnreadableWatch } from '../../storage/watches.ts';
import type { Caught } from '../caught.ts';
import { FEED_FORMATS, FEED_NAMES, FEED_TYPES } from '../hand-on/formats.ts';
import type { PageContext } from '../page-context.ts';
import { LatestCaught } from './caught-stories.tsx';
import { sayRule } from './rule-sentence.ts';
import { sayTelling } from './telling-sentence.ts';

export interface ShownWatch extends KeptWatch {
  caught: Caught;
  lastTold: Date | null;
}

export interface WatchListProps {
  watches: ShownWatch[];
  deleted: KeptWatch[];
  unreadable: UnreadableWatch[];
  /** The watch that was just deleted. */
  justDeleted: KeptWatch | null;
  /** Whether there is a mail server. */
  sendsMail: boolean;
  page: PageContext;
}

/** All watches: what each asks for, whom it tells, and what it caught. */
export function WatchListPage(props: WatchListProps) {
  const { watches, deleted, unreadable, justDeleted, sendsMail, page } = props;
  const { watches: messages } = page.messages;
  const tellsSomebody = watches.some(({ watch }) => watch.recipients.length > 0);
  return (
    <>
      <h1>{messages.heading}</h1>
      <div role="status">{justDeleted && <JustDeleted kept={justDeleted} page={page} />}</div>
      <p>{messages.intro}</p>
      {tellsSomebody && !sendsMail && <p class="problem">{messages.noMail}</p>}
      {unreadable.map(({ name, message }) => (
        <div class="problem">
          <p>{messages.unreadable(name)}</p>
          <p class="quiet" lang="en">
            {message}
          </p>
        </div>
      ))}
      {page.mayDecide && (
        <p>
          <a class="button" href="/watches/new">
            {messages.add}
          </a>
        </p>
      )}
      {watches.length === 0 && <p>{messages.none}</p>}
      {watches.map((shown) => (
        <WatchCard shown={shown} page={page} />
      ))}
      <Deleted watches={deleted} page={page} />
    </>
  );
}

function WatchCard({ shown, page }: { shown: ShownWatch; page: PageContext }) {
  const { watch, caught, conflict } = shown;
  const { watches } = page.messages;
  return (
    <article class="card watch" aria-labelledby={`watch-${watch.name}`}>
      <h2 id={`watch-${watch.name}`}>
        <a href={`/watches/${watch.name}`}>{watch.title}</a>
      </h2>
      {conflict && (
        <p class="problem">
          <a href={`/watches/${watch.name}#conflict`}>
            {'gone' in conflict ? watches.goneHeading : watches.conflictHeading}
          </a>
        </p>
      )}
      <p>{sayRule(watch, page)}</p>
      <p>{sayTelling(watch, page)}</p>
      <p class="summary">
        {watches.caught(caught.count, caught.isMore)} · {watchFacts(shown, page)}
      </p>
      <LatestCaught latest={caught.latest} page={page} />
      <FeedsOf name={watch.name} title={watch.title} page={page} />
    </article>
  );
}

/** `2 recipients · last mail 5 Feb 2026, 08:30`. */
export function watchFacts(
  { watch, lastTold }: Pick<ShownWatch, 'watch' | 'lastTold'>,
  { messages: { watches }, format, now }: PageContext,
): string {
  const isTelling = watch.recipients.length > 0;
  if (!isTelling && !lastTold) return watches.recipients(0);
  const told = lastTold ? watches.lastTold(format.moment(lastTold, now)) : watches.neverTold;
  return `${watches.recipients(watch.recipients.length)} · ${told}`;
}

export function FeedsOf({ name, title, page }: { name: string; title: string; page: PageContext }) {
  const { watches } = page.messages;
  return (
    <p class="watch-feeds">
      {watches.feed}{' '}
      {FEED_FORMATS.map((format) => (
        <>
          <a
            href={`/feeds/watches/${name}.${format}?lang=${page.language}`}
            type={FEED_TYPES[format]}
            aria-label={watches.feedIn(title, FEED_NAMES[format])}
          >
            {FEED_NAMES[format]}
          </a>{' '}
        </>
      ))}
    </p>
  );
}

/** Who changed it, or deleted it, and when. */
export function changeOf({ changedBy, changedAt, removedAt }: KeptWatch, page: PageContext): string {
  const { watches } = page.messages;
  const moment = page.format.moment(changedAt, page.now);
  if (removedAt) return watches.deletedBy(changedBy ?? watches.itsFile, moment);
  return changedBy === null ? watches.changedByFile(moment) : watches.changedBy(changedBy, moment);
}

function JustDeleted({ kept, page }: { kept: KeptWatch; page: PageContext }) {
  const { watches } = page.messages;
  return (
    <div class="saved-notice">
      <p>{watches.deleted(kept.watch.title)}</p>
      <TakeBack kept={kept} page={page} />
    </div>
  );
}

function Deleted({ watches: deleted, page }: { watches: KeptWatch[]; page: PageContext }) {
  const { watches } = page.messages;
  if (deleted.length === 0) return null;
  return (
    <details>
      <summary>{watches.deletedHeading(deleted.length)}</summary>
      <ul class="deleted-watches">
        {deleted.map((kept) => (
          <li>
            <a href={`/watches/${kept.watch.name}`}>{kept.watch.title}</a>{' '}
            <span class="quiet">{changeOf(kept, page)}</span> <TakeBack kept={kept} page={page} />
          </li>
        ))}
      </ul>
    </details>
  );
}

export function TakeBack({ kept, page }: { kept: KeptWatch; page: PageContext }) {
  const { watches } = page.messages;
  if (!page.mayDecide) return null;
  return (
    <form method="post" action={`/watches/${kept.watch.name}/restore`}>
      <button type="submit" aria-label={watches.undoOf(kept.watch.title)}>
        {watches.undo}
      </button>
    </form>
  );
}
