import { type LoggedMail, MAIL_STATES, type MailState } from '../../storage/mail-log.ts';
import type { PageContext } from '../page-context.ts';
import { Moment } from './times.tsx';

/** What the log is narrowed to, as the address has it. */
export interface AskedMails {
  state?: MailState | undefined;
  watch?: string | undefined;
  q?: string | undefined;
}

interface MailsProps {
  mails: LoggedMail[];
  asked: AskedMails;
  watches: string[];
  /** The addresses of the newest and the older mails; null where these are none. */
  newest: string | null;
  older: string | null;
  page: PageContext;
}

/** The mails that were written, the newest first. */
export function MailsPage({ mails, asked, watches, newest, older, page }: MailsProps) {
  const { messages } = page;
  const isNarrowed = Object.values(asked).some((value) => value !== undefined);
  return (
    <>
      <h1>{messages.mails.heading}</h1>
      <Filters asked={asked} watches={watches} page={page} />
      {mails.length === 0 && (
        <p role="status">{isNarrowed ? messages.mails.noneSuch : messages.mails.none}</p>
      )}
      <ol class="sources mails">
        {mails.map((mail) => (
          <li>
            <MailLine mail={mail} page={page} />
          </li>
        ))}
      </ol>
      <p class="neighbours">
        {newest && <a href={newest}>{messages.mails.newest}</a>}
        {older && (
          <a class="next" href={older}>
            {messages.mails.older}
          </a>
        )}
      </p>
    </>
  );
}

function Filters({ asked, watches, page }: Pick<MailsProps, 'asked' | 'watches' | 'page'>) {
  const { mails } = page.messages;
  const option = (value: string, chosen: string | undefined, label: string) => (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  );
  return (
    <form class="search-form" action="/mails">
      <fieldset>
        <legend class="spoken">{mails.filters}</legend>
        <p class="field">
          <label for="state">{mails.state}</label>
          <select id="state" name="state">
            {option('', asked.state ?? '', mails.anyState)}
            {MAIL_STATES.map((state) => option(state, asked.state, mails.states[state]))}
          </select>
        </p>
        <p class="field">
          <label for="watch">{mails.watch}</label>
          <select id="watch" name="watch">
            {option('', asked.watch ?? '', mails.anyWatch)}
            {watches.map((watch) => option(watch, asked.watch, watchName(watch, page)))}
          </select>
        </p>
        <p class="field">
          <label for="words">{mails.words}</label>
          <input id="words" name="q" type="search" value={asked.q} aria-describedby="words-hint" />
        </p>
      </fieldset>
      <p class="hint" id="words-hint">
        {mails.words}: {mails.wordsHint}
      </p>
      <p class="actions">
        <button type="submit">{mails.show}</button>
        <a href="/mails">{mails.clear}</a>
      </p>
    </form>
  );
}

function MailLine({ mail, page }: { mail: LoggedMail; page: PageContext }) {
  return (
    <>
      <MailStateMark state={mail.state} page={page} /> <a href={`/mails/${mail.id}`}>{mail.subject}</a>
      <p class="summary">
        {mail.recipient} · <Moment at={mail.createdAt} page={page} /> · {watchName(mail.watch, page)}
      </p>
    </>
  );
}

/** A mail's state in words; what is left to a person stands out. */
export function MailStateMark({ state, page }: { state: MailState; page: PageContext }) {
  const isOpen = state === 'failed' || state === 'uncertain';
  return <span class={isOpen ? 'mark warn' : 'mark'}>{page.messages.mails.states[state]}</span>;
}

export function watchName(watch: string, { messages }: PageContext): string {
  return watch === 'source-health' ? messages.mails.sourceHealth : watch;
}
