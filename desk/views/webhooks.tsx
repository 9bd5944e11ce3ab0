import { type ListedCall, WEBHOOK_STATES, type WebhookState } from '../../storage/webhook-calls.ts';
import { noticeInWords } from '../notice-words.ts';
import type { PageContext } from '../page-context.ts';
import { LogNeighbours } from './log-neighbours.tsx';
import { Moment } from './times.tsx';

/** What the list is narrowed to, as the address has it. */
export interface AskedCalls {
  watch?: string | undefined;
  state?: WebhookState | undefined;
}

interface WebhooksProps {
  /** Of the watch that it is about; null where it is about all, or one that is gone. */
  title: string | null;
  asked: AskedCalls;
  counts: Record<WebhookState, number>;
  calls: ListedCall[];
  told: 'given-back' | 'too-late' | null;
  /** The addresses of the newest and the older calls; null where these are none. */
  newest: string | null;
  older: string | null;
  page: PageContext;
}

/** What was posted to webhooks, the newest first. */
export function WebhooksPage({ title, asked, counts, calls, told, newest, older, page }: WebhooksProps) {
  const { webhooks } = page.messages;
  const isNarrowed = asked.state !== undefined;
  return (
    <>
      <h1>{title === null ? webhooks.heading : webhooks.headingOf(title)}</h1>
      {told && (
        <p class="notice-line" role="status">
          {webhooks.told[told]}
        </p>
      )}
      <Counts asked={asked} counts={counts} page={page} />
      {calls.length === 0 && <p>{isNarrowed ? webhooks.noneSuch : webhooks.none}</p>}
      <ol class="sources mails">
        {calls.map((call) => (
          <li>
            <Call call={call} asked={asked} page={page} />
          </li>
        ))}
      </ol>
      <LogNeighbours newest={newest} older={older} words={webhooks} />
    </>
  );
}

function Counts({ asked, counts, page }: Pick<WebhooksProps, 'asked' | 'counts' | 'page'>) {
  const { webhooks } = page.messages;
  const link = (state: WebhookState | undefined, label: string) => (
    <>
      <a
        href={webhooksAddress({ ...asked, state })}
        aria-current={state === asked.state ? 'page' : undefined}
      >
        {label}
      </a>{' '}
    </>
  );
  return (
    <p class="summary">
      {link(undefined, webhooks.all)}
      {WEBHOOK_STATES.filter((state) => counts[state] > 0).map((state) =>
        link(state, webhooks.counts[state](counts[state])),
      )}
    </p>
  );
}

function Call({ call, asked, page }: { call: ListedCall; asked: AskedCalls; page: PageContext }) {
  const { webhooks } = page.messages;
  const { id, state, kind, detail, storyId, url, createdAt, attempts, response, watch } = call;
  return (
    <>
      <span class={state === 'failed' ? 'mark warn' : 'mark'}>{webhooks.states[state]}</span>{' '}
      {detail ? noticeInWords(detail, page) : kind}
      {storyId !== null && (
        <>
          {' · '}
          <a href={`/stories/${storyId}`}>{webhooks.story}</a>
        </>
      )}
      <p class="summary">
        {url} · <Moment at={createdAt} page={page} /> · {watch} · {webhooks.attempts(attempts)}
      </p>
      {response && <p class="summary">{webhooks.said(response)}</p>}
      {state === 'failed' && (
        <form class="actions" method="post" action={`/webhooks/${id}/again`}>
          {asked.watch !== undefined && <input type="hidden" name="watch" value={asked.watch} />}
          <button type="submit" aria-label={webhooks.againOf(id)}>
            {webhooks.again}
          </button>
        </form>
      )}
    </>
  );
}

export function webhooksAddress(
  { watch, state }: AskedCalls,
  more: { before?: number; told?: string } = {},
): string {
  const fields = Object.entries({ watch, state, before: more.before?.toString(), told: more.told });
  const query = new URLSearchParams(
    fields.filter((field): field is [string, string] => field[1] !== undefined),
  );
  return query.size > 0 ? `/webhooks?${query}` : '/webhooks';
}
