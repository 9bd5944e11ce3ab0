import { HEALTH_WORDS, sayCause } from '../../core/source/health-words.ts';
import type { KnownHealth } from '../../storage/source-health.ts';
import type { PageContext } from '../page-context.ts';
import { isWebAddress } from '../web-address.ts';
import { Moment } from './times.tsx';

interface HealthProps {
  health: KnownHealth;
  page: PageContext;
}

/** Since when a source is bad, why, what to do, and an example. */
export function HealthReason({ health: { cause, since }, page }: HealthProps) {
  const { messages, language } = page;
  if (!cause) return null;
  const { what, advice } = sayCause(cause, HEALTH_WORDS[language]);
  return (
    <>
      {since && (
        <p>
          {messages.sources.since} <Moment at={since} page={page} />: {what}
        </p>
      )}
      <p>
        → <Commands text={advice} />
      </p>
      {'url' in cause && isWebAddress(cause.url) && (
        <p class="summary">
          {messages.sources.example}:{' '}
          <a href={cause.url} rel="noreferrer">
            {cause.url}
          </a>
        </p>
      )}
    </>
  );
}

/** What stands between backquotes is to be typed as it is. */
function Commands({ text }: { text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}

/** `since 8:30, by An`. */
export function PausedSince({ at, by, page }: { at: Date; by: string | null; page: PageContext }) {
  const { sources } = page.messages;
  return (
    <>
      {sources.sinceWithin} <Moment at={at} page={page} />, {sources.pausedBy(by)}
    </>
  );
}
