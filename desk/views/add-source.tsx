import type { DatelineError } from '../../core/errors.ts';
import type { Look } from '../../core/source/site-survey.ts';
import type { PageContext } from '../page-context.ts';
import { problemKindOf } from '../source-problem.ts';

/** Asks for an address. */
export function AddressPage({ page }: { page: PageContext }) {
  const { addSource } = page.messages;
  return (
    <>
      <h1>{addSource.heading}</h1>
      <p>{addSource.intro}</p>
      <AddressForm address="" page={page} />
    </>
  );
}

function AddressForm({ address, page }: { address: string; page: PageContext }) {
  const { addSource } = page.messages;
  return (
    <form class="fields" method="post" action="/sources/add">
      <p>
        <label for="address">{addSource.address}</label>
        <input
          id="address"
          name="address"
          value={address}
          required
          maxlength={2000}
          inputmode="url"
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="address-hint"
        />
        <span class="quiet" id="address-hint">
          {addSource.addressHint}
        </span>
      </p>
      <p>
        <button type="submit" class="main">
          {addSource.look}
        </button>
      </p>
    </form>
  );
}

interface Progress {
  address: string;
  looks: readonly Look[];
  page: PageContext;
}

/** Says what a survey has looked at so far. */
export function ProgressPage({ address, looks, page }: Progress) {
  const { addSource } = page.messages;
  return (
    <>
      <h1>{addSource.lookingAt(address)}</h1>
      <p role="status">{addSource.underWay}</p>
      <Looks looks={looks} page={page} />
    </>
  );
}

/** What was looked at so far, and what came of it. */
export function Looks({ looks, page }: { looks: readonly Look[]; page: PageContext }) {
  const { addSource } = page.messages;
  if (looks.length === 0) return null;
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">{addSource.looks}</h2>
      <ul>
        {looks.map(({ as, url, articles, trouble }) => (
          <li class="look">
            {addSource.lookKinds[as]} <span class="address">{url}</span>:{' '}
            {trouble ? <LookTrouble code={trouble.code} page={page} /> : lookResult(as, articles, page)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function lookResult(as: Look['as'], articles: number | null, { messages }: PageContext): string {
  const isPlain = as === 'article' || articles === null;
  return isPlain ? messages.addSource.lookRead : messages.addSource.lookFound(articles);
}

/** What is often asked for in vain needs no explanation. */
function LookTrouble({ code, page }: { code: string; page: PageContext }) {
  const { addSource } = page.messages;
  const kind = problemKindOf(code);
  const isMissing = kind === 'wrong-kind' || kind === 'other';
  return <span class="quiet">{isMissing ? addSource.lookFailed : addSource.problems[kind].title}</span>;
}

/** Says why a site is none that can be watched, and what was tried. */
export function FailedPage({ address, error, looks, page }: Progress & { error: DatelineError }) {
  return (
    <>
      <h1>{page.messages.addSource.heading}</h1>
      <Problem error={error} page={page} />
      <AddressForm address={address} page={page} />
      <Looks looks={looks} page={page} />
    </>
  );
}

/** An error in the reader's language, with what the program says itself for who is asked. */
export function Problem({ error, page }: { error: DatelineError; page: PageContext }) {
  const { title, advice } = page.messages.addSource.problems[problemKindOf(error.code)];
  return (
    <div class="problem" role="alert">
      <p>
        <b>{title}</b>
      </p>
      <p>{advice}</p>
      {error.message && (
        <p class="quiet address" lang="en">
          {error.message}
        </p>
      )}
    </div>
  );
}
