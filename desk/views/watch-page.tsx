import type { Watch } from '../../core/watch/schema.ts';
import { conflictKey } from '../../storage/watch-files.ts';
import type { FileConflict, KeptWatch } from '../../storage/watches.ts';
import type { PageContext } from '../page-context.ts';
import { takesAddressees } from '../watch-access.ts';
import type { WatchReport } from '../watch-reports.ts';
import { CaughtPreview } from './caught-stories.tsx';
import { NoticeFeeds } from './notice-feeds.tsx';
import { sayRule } from './rule-sentence.ts';
import { sayNextDigest, sayTelling } from './telling-sentence.ts';
import { WatchForm, type WatchFormProps } from './watch-form.tsx';
import { changeOf, FeedsOf, TakeBack, watchFacts } from './watch-list.tsx';
import { ToldByWatch } from './watch-told.tsx';

/** What is told above a watch: that it was saved, that something is wrong, or that somebody else or its file came first. */
export type WatchTold = 'saved' | 'wrong' | 'changed-meanwhile' | 'not-settled';

interface WatchPageProps {
  kept: KeptWatch;
  report: WatchReport;
  lastTold: Date | null;
  told: WatchTold | null;
  form: WatchFormProps;
  page: PageContext;
}

/** One watch: to change for who may, else to read. */
export function WatchPage({ kept, report, lastTold, told, form, page }: WatchPageProps) {
  const { watches } = page.messages;
  const { watch, removedAt, hasFile, changedBy, conflict } = kept;
  return (
    <>
      <h1>{watch.title}</h1>
      <Told told={told} kept={kept} page={page} />
      {removedAt && (
        <div class="problem">
          <p>
            {changeOf(kept, page)}. {page.mayDecide && watches.deletedAdvice}
          </p>
          <TakeBack kept={kept} page={page} />
        </div>
      )}
      {conflict && <Conflict kept={kept} conflict={conflict} page={page} />}
      <p>{sayRule(watch, page)}</p>
      <p>
        {sayTelling(watch, page)} {!removedAt && sayNextDigest(watch, page)}
      </p>
      <p class="summary">{watchFacts({ ...kept, lastTold }, page)}</p>
      <p class="summary">{!removedAt && changeOf(kept, page)}</p>
      {!removedAt && <FeedsOf name={watch.name} title={watch.title} page={page} />}
      {!removedAt && <NoticeFeeds name={watch.name} title={watch.title} page={page} />}
      {page.keepsHouse && watch.webhooks.length > 0 && (
        <p>
          <a href={`/webhooks?watch=${watch.name}`}>{page.messages.webhooks.link}</a>
        </p>
      )}
      {hasFile && changedBy !== null && !conflict && page.mayDecide && (
        <p class="quiet">{watches.fileStays(watch.name)}</p>
      )}
      <ToldByWatch report={report} page={page} />
      {page.mayDecide ? <WatchForm {...form} /> : <CaughtPreview caught={form.caught} page={page} />}
      {page.mayDecide && !removedAt && <Delete name={watch.name} page={page} />}
    </>
  );
}

function Told({ told, kept, page }: Pick<WatchPageProps, 'told' | 'kept' | 'page'>) {
  const { watches } = page.messages;
  if (told === 'saved')
    return (
      <p class="saved-notice" role="status">
        {watches.saved}
      </p>
    );
  if (told === 'wrong' || told === 'not-settled')
    return (
      <p class="problem" role="alert">
        {told === 'wrong' ? watches.wrong : watches.notSettled}
      </p>
    );
  if (told === null) return null;
  const moment = page.format.moment(kept.changedAt, page.now);
  return (
    <div class="problem" role="alert">
      <p>
        <b>{watches.changedMeanwhile(kept.changedBy ?? watches.itsFile, moment)}</b>
      </p>
      <p>{watches.changedMeanwhileAdvice}</p>
      {!kept.removedAt && <Says title={watches.nowSays} watch={kept.watch} page={page} />}
    </div>
  );
}

interface ConflictProps {
  kept: KeptWatch;
  conflict: FileConflict;
  page: PageContext;
}

/** What the file asks for, and the two ways out. */
function Conflict({ kept, conflict, page }: ConflictProps) {
  const { watches } = page.messages;
  const isGone = 'gone' in conflict;
  return (
    <section id="conflict" class="problem" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading">{isGone ? watches.goneHeading : watches.conflictHeading}</h2>
      <p>{isGone ? watches.gone : kept.removedAt ? watches.conflictDeleted : watches.conflict}</p>
      {!isGone && <Says title={watches.fileSays} watch={conflict.watch} page={page} />}
      {!isGone && !kept.removedAt && <Says title={watches.deskSays} watch={kept.watch} page={page} />}
      {page.mayDecide && <Settle kept={kept} conflict={conflict} page={page} />}
    </section>
  );
}

function Settle({ kept, conflict, page }: ConflictProps) {
  const { watches } = page.messages;
  const isGone = 'gone' in conflict;
  const mayTake = isGone || page.keepsHouse || !takesAddressees(kept, conflict.watch);
  return (
    <form class="actions" method="post" action={`/watches/${kept.watch.name}/settle`}>
      <input type="hidden" name="revision" value={String(kept.revision)} />
      <input type="hidden" name="conflict" value={conflictKey(conflict)} />
      {mayTake ? (
        <button type="submit" name="keep" value="file">
          {isGone ? watches.endToo : watches.takeFile}
        </button>
      ) : (
        <p>{watches.onlyAdminTakes}</p>
      )}
      <button type="submit" name="keep" value="desk">
        {isGone ? watches.keepWithout : watches.keepDesk}
      </button>
    </form>
  );
}

function Says({ title, watch, page }: { title: string; watch: Watch; page: PageContext }) {
  const { watches } = page.messages;
  const addresses = watch.recipients.map(({ address, language }) => `${address} ${language}`);
  return (
    <>
      <p>
        <b>{title}:</b> {watch.title}
      </p>
      <ul>
        <li>{sayRule(watch, page)}</li>
        <li>{sayTelling(watch, page)}</li>
        <li>
          {page.mayDecide && addresses.length > 0
            ? page.format.list(addresses)
            : watches.recipients(addresses.length)}
        </li>
        {page.keepsHouse && watch.webhooks.map((address) => <li>{address}</li>)}
      </ul>
    </>
  );
}

function Delete({ name, page }: { name: string; page: PageContext }) {
  const { watches } = page.messages;
  return (
    <form class="delete-watch" method="post" action={`/watches/${name}/delete`}>
      <button type="submit" aria-describedby="delete-hint">
        {watches.delete}
      </button>{' '}
      <span class="hint" id="delete-hint">
        {watches.deleteHint}
      </span>
    </form>
  );
}
