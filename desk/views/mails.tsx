import { type LoggedMail, MAIL_FILTERS, type MailFilter } from '../../storage/mail-log.ts';
import type { MailStop } from '../../storage/mail-stops.ts';
import type { PageContext } from '../page-context.ts';
import { LogNeighbours } from './log-neighbours.tsx';
import { MailStops } from './mail-stops.tsx';
import { Moment } from './times.tsx';

/** What the log is narrowed to, as the address has it. */
export interface AskedMails {
  state?: MailFilter | undefined;
  watch?: string | undefined;
  q?: string | undefined;
}

interface MailsProps {
  mails: LoggedMail[];
  asked: AskedMails;
  watches: string[];
  /** Those of the list that are left to a person; null where none is. */
  open: { count: number; newest: number } | null;
  stops: MailStop[];
  /** What was just done to how many. */
  done: { settled?: number | undefined; again?: number | undefined };
  /** The addresses of the newest and the older mails; null where these are none. */
  newest: string | null;
  older: string | null;
  page: PageContext;
}

/** The mails that were written, the newest first. */
export function MailsPage(props: MailsProps) {
  const { mails, asked, watches, stops, newest, older, page } = props;
  const { messages } = page;
  const isNarrowed = Object.values(asked).some((value) => value !== undefined);
  return (
    <>
      <h1>{messages.mails.heading}</h1>
      <MailStops stops={stops} page={page} />
      <Filters asked={asked} watches={watches} page={page} />
      <OpenMails {...props} />
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
      <LogNeighbours newest={newest} older={older} words={messages.mails} />
    </>
  );
}

/** Those that are left to a person, to be decided together, as after an outage. */
function OpenMails({ open, done, asked, page }: MailsProps) {
  const { mails } = page.messages;
  return (
    <>
      <div role="status">
        {done.settled !== undefined && <p class="notice-line">{mails.allSettled(done.settled)}</p>}
        {done.again !== undefined && <p class="notice-line">{mails.allGivenBack(done.again)}</p>}
      </div>
      {open && page.mayDecide && (
        <form class="actions" method="post" action="/mails/all">
          <span>{mails.stays(open.count)}</span>
          {Object.entries(asked).map(
            ([field, value]) => value !== undefined && <input type="hidden" name={field} value={value} />,
          )}
          <input type="hidden" name="upTo" value={String(open.newest)} />
          <button type="submit" name="action" value="settle">
            {mails.settleAll(open.count)}
          </button>
          <button type="submit" name="action" value="again">
            {mails.sendAllAgain(open.count)}
          </button>
        </form>
      )}
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
            {MAIL_FILTERS.map((state) => option(state, asked.state, mails.states[state]))}
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
      <MailMarks mail={mail} page={page} /> <a href={`/mails/${mail.id}`}>{mail.subject}</a>
      <p class="summary">
        {mail.recipient} · {page.messages.mails.kinds[mail.kind]} · <Moment at={mail.createdAt} page={page} />{' '}
        · {watchNames(mail, page)}
      </p>
    </>
  );
}

/** A mail's state in words; what is left to a person stands out. */
export function MailMarks({ mail, page }: { mail: LoggedMail; page: PageContext }) {
  const { states } = page.messages.mails;
  return (
    <>
      <span class={mail.isOpen ? 'mark warn' : 'mark'}>{states[mail.state]}</span>
      {mail.bouncedAt && (
        <>
          {' '}
          <span class="mark warn">{states.bounced}</span>
        </>
      )}
      {mail.settledAt && (
        <>
          {' '}
          <span class="mark">{states.settled}</span>
        </>
      )}
    </>
  );
}

/** All that a mail tells for. */
export function watchNames({ watches }: LoggedMail, page: PageContext): string {
  return page.format.list(watches.map((watch) => watchName(watch, page)));
}

function watchName(watch: string, { messages }: PageContext): string {
  return watch === 'source-health' ? messages.mails.sourceHealth : watch;
}
