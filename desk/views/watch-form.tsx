import { ASSETS } from '../assets.ts';
import type { Caught } from '../caught.ts';
import type { PageContext } from '../page-context.ts';
import type { Addressees } from '../watch-access.ts';
import type { WatchFields, WatchProblems } from '../watch-form.ts';
import { CaughtPreview } from './caught-stories.tsx';
import { describedBy, Field } from './field.tsx';
import { RuleFields } from './rule-fields.tsx';
import { PaceFields, ToldFields } from './telling-fields.tsx';

export interface WatchFormProps {
  /** Where it is sent, and the revision that it changes; null for a new watch. */
  name: string | null;
  revision: number | null;
  fields: WatchFields;
  problems: WatchProblems;
  /** Who is told today, whatever was typed. */
  addressees: Addressees;
  caught: Caught | null;
  sources: readonly string[];
  languages: readonly string[];
  page: PageContext;
}

const FORM = 'watch-form';

/** A watch to be written or changed, with what its rule would have caught beside it while one types. */
export function WatchForm(props: WatchFormProps) {
  const { name, revision, fields, problems, page } = props;
  const { watches } = page.messages;
  const action = name === null ? '/watches' : `/watches/${name}`;
  return (
    <form id={FORM} class="watch-form" method="post" action={action}>
      {revision !== null && <input type="hidden" name="revision" value={String(revision)} />}
      <TitleField {...props} />
      <section aria-labelledby="watch-rule">
        <h2 id="watch-rule">{watches.rule}</h2>
        <RuleFields {...props} fields={fields.rule} problems={problems.rule} />
      </section>
      <Preview {...props} />
      <Telling {...props} />
      <p class="actions">
        <button type="submit" class="main" name="action" value="save">
          {name === null ? watches.create : watches.save}
        </button>
      </p>
    </form>
  );
}

function Telling(props: WatchFormProps) {
  const { fields, problems, page } = props;
  const { watches, telling } = page.messages;
  const told = { fields: fields.telling, problems: problems.telling ?? [], page };
  return (
    <>
      <section aria-labelledby="watch-who">
        <h2 id="watch-who">{watches.who}</h2>
        {page.keepsHouse ? (
          <>
            <RecipientsField {...props} />
            <WebhooksField {...props} />
          </>
        ) : (
          <Addressed {...props} />
        )}
      </section>
      <section aria-labelledby="watch-how">
        <h2 id="watch-how">{telling.how}</h2>
        <PaceFields {...told} />
      </section>
      <section aria-labelledby="watch-what">
        <h2 id="watch-what">{telling.what}</h2>
        <ToldFields {...told} />
      </section>
    </>
  );
}

function TitleField({ fields, problems, page }: WatchFormProps) {
  const { watches } = page.messages;
  return (
    <Field
      id="watch-title"
      label={watches.title}
      hint={watches.titleHint}
      problems={problems.title ? [watches.titleProblem(problems.title)] : []}
    >
      <input
        id="watch-title"
        name="title"
        type="text"
        autocomplete="off"
        value={fields.title}
        aria-invalid={problems.title ? 'true' : undefined}
        aria-describedby={describedBy('watch-title', problems.title)}
      />
    </Field>
  );
}

function RecipientsField({ fields, problems, page }: WatchFormProps) {
  const { watches } = page.messages;
  return (
    <LinesField
      name="recipients"
      label={watches.addresses}
      hint={watches.whoHint}
      problems={(problems.recipients ?? []).map(watches.recipientProblem)}
      rows={3}
      value={fields.recipients}
    />
  );
}

function WebhooksField({ fields, problems, page }: WatchFormProps) {
  const { telling } = page.messages;
  return (
    <details class="rule-group" open={fields.webhooks !== ''}>
      <summary>{telling.webhooksToo}</summary>
      <LinesField
        name="webhooks"
        label={telling.webhooks}
        hint={telling.webhooksHint}
        problems={(problems.webhooks ?? []).map(telling.webhookProblem)}
        rows={2}
        value={fields.webhooks}
      />
    </details>
  );
}

interface LinesFieldProps {
  name: 'recipients' | 'webhooks';
  label: string;
  hint: string;
  problems: string[];
  rows: number;
  value: string;
}

/** Addresses, one a line. */
function LinesField({ name, label, hint, problems, rows, value }: LinesFieldProps) {
  const id = `watch-${name}`;
  const isWrong = problems.length > 0;
  return (
    <Field id={id} label={label} hint={hint} problems={problems}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        spellcheck={false}
        autocapitalize="none"
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={describedBy(id, isWrong)}
      >
        {`\n${value}`}
      </textarea>
    </Field>
  );
}

/** For who may not change them. Addresses of webhooks may hold a key: how many there are is said above. */
function Addressed({ addressees: { recipients }, page }: WatchFormProps) {
  return (
    <>
      <p>{page.messages.watches.adminsOnly(recipients.length)}</p>
      <ul>
        {recipients.map(({ address, language }) => (
          <li>
            {address} ({page.format.language(language)})
          </li>
        ))}
      </ul>
    </>
  );
}

/** Of a page that tells of trouble, such as a session that has ended, what it says and the way out. */
const ON_TROUBLE = { 'hx-status:4xx': 'select:"#content p"', 'hx-status:5xx': 'select:"#content p"' };

/** Asked anew by htmx as one types; without it, by its button. */
function Preview({ caught, page }: WatchFormProps) {
  const { watches } = page.messages;
  return (
    <section class="watch-preview" aria-labelledby="watch-preview">
      <h2 id="watch-preview">{watches.previewHeading}</h2>
      <div
        id="caught"
        data-preview
        hx-post="/watches/preview"
        hx-trigger={`input from:#${FORM} delay:500ms`}
        hx-include={`#${FORM}`}
        hx-sync="this:replace"
        hx-swap="innerMorph"
        {...ON_TROUBLE}
      >
        <CaughtPreview caught={caught} page={page} />
      </div>
      <script src={ASSETS.preview.path} defer />
      <p class="actions">
        <button type="submit" name="action" value="preview">
          {watches.preview}
        </button>
      </p>
    </section>
  );
}
