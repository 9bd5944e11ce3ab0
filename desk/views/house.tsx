import type { Child } from 'hono/jsx';
import type { SettingInForce } from '../../config/settings-in-force.ts';
import type { MailState } from '../../storage/mail-log.ts';
import type { RetentionState } from '../../storage/retention/removals.ts';
import { WEBHOOK_STATES, type WebhookState } from '../../storage/webhook-calls.ts';
import type { PageContext } from '../page-context.ts';
import { retentionLine } from './removals.tsx';
import { Moment } from './times.tsx';

export interface HouseState {
  mails: ReadonlyMap<MailState, number>;
  lastSent: Date | null;
  sendsMail: boolean;
  webhookCalls: Record<WebhookState, number>;
  openTasks: number;
  /** Null on a desk without queues. */
  givenUp: number | null;
  program: { version: string; settings: readonly SettingInForce[] } | null;
  /** Those that may log in. */
  accounts: number;
  tokens: number;
  retention: RetentionState;
}

interface HouseProps {
  state: HouseState;
  page: PageContext;
}

/** The places that keep the house, each with a line of how it is. */
export function HousePage({ state, page }: HouseProps) {
  const { house, mails, webhooks, accounts } = page.messages;
  const { openTasks, givenUp, program, webhookCalls } = state;
  const calls = WEBHOOK_STATES.filter((call) => webhookCalls[call] > 0);
  return (
    <>
      <h1>{house.heading}</h1>
      <p>{house.intro}</p>
      <ul class="sources">
        <Place href="/mails" name={mails.heading}>
          <MailLine state={state} page={page} />
        </Place>
        <Place href="/webhooks" name={webhooks.heading}>
          {calls.map((call) => webhooks.counts[call](webhookCalls[call])).join(' · ') || webhooks.none}
        </Place>
        <Place href="/queues" name={house.queues}>
          {givenUp === null ? house.noQueues : house.queuesState(openTasks, givenUp)}
        </Place>
        {program && (
          <Place href="/settings" name={house.settings}>
            {house.version(program.version)} ·{' '}
            {house.settingsState(
              program.settings.filter(({ origin }) => origin !== 'default').length,
              program.settings.length,
            )}
          </Place>
        )}
        <Place href="/house/removals" name={page.messages.retention.heading}>
          {retentionLine(state.retention, page)}
        </Place>
        <Place href={page.person?.via === 'session' ? '/accounts' : null} name={accounts.heading}>
          {state.accounts > 0 ? (
            house.accountsState(state.accounts, state.tokens)
          ) : (
            <>
              {house.noAccounts} <code>dateline account add NAME --role admin</code>
            </>
          )}
        </Place>
      </ul>
    </>
  );
}

/** @param href null for a place that one cannot go to */
function Place({ href, name, children }: { href: string | null; name: string; children: Child }) {
  return (
    <li>
      {href ? <a href={href}>{name}</a> : name}
      <p class="summary">{children}</p>
    </li>
  );
}

function MailLine({ state: { mails, lastSent, sendsMail }, page }: HouseProps) {
  const { house } = page.messages;
  return (
    <>
      {!sendsMail && `${house.noWayToMail} `}
      {house.mails(mails)}
      {lastSent && (
        <>
          {' · '}
          {house.lastSent} <Moment at={lastSent} page={page} />
        </>
      )}
    </>
  );
}

interface SettingsProps {
  settings: readonly SettingInForce[];
  page: PageContext;
}

/** Every setting in force, and where it comes from; secrets are masked before they come here. */
export function SettingsPage({ settings, page }: SettingsProps) {
  const { house } = page.messages;
  return (
    <>
      <HouseLink page={page} />
      <h1>{house.settings}</h1>
      <p>{house.settingsHint}</p>
      <dl class="settings">
        {settings.map(({ name, value, origin }) => (
          <div class={origin === 'default' ? undefined : 'given'}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {value === null ? <span class="quiet">{house.unset}</span> : <code>{value}</code>}
              {value !== null && <span class="quiet"> ({house.origins[origin]})</span>}
            </dd>
            <dd class="summary">{house.meanings[name]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Says what a desk without queues lacks. */
export function NoQueuesPage({ page }: { page: PageContext }) {
  const { house } = page.messages;
  const [before, command, after] = house.noQueuesAdvice.split('`');
  return (
    <>
      <HouseLink page={page} />
      <h1>{house.queues}</h1>
      <p>{house.noQueues}</p>
      <p>
        {before}
        <code>{command}</code>
        {after}
      </p>
    </>
  );
}

function HouseLink({ page: { messages } }: { page: PageContext }) {
  return (
    <nav class="breadcrumb" aria-label={messages.breadcrumb}>
      <a href="/house">{messages.house.heading}</a>
    </nav>
  );
}
