import type { PageContext } from '../page-context.ts';
import type { SearchField } from '../search-address.ts';
import { WatchForm, type WatchFormProps } from './watch-form.tsx';

interface NewWatchPageProps {
  form: WatchFormProps;
  isWrong: boolean;
  /** Null where it is not made from a search. */
  leftOut: SearchField[] | null;
  page: PageContext;
}

/** A watch to be written. */
export function NewWatchPage({ form, isWrong, leftOut, page }: NewWatchPageProps) {
  const { watches, search } = page.messages;
  return (
    <>
      <h1>{watches.newHeading}</h1>
      {isWrong ? (
        <p class="problem" role="alert">
          {watches.wrong}
        </p>
      ) : (
        <p>{leftOut ? watches.fromSearch : watches.intro}</p>
      )}
      {leftOut && leftOut.length > 0 && (
        <p class="problem">
          {watches.leftOut(page.format.list(leftOut.map((field) => search.fields[field])))}
        </p>
      )}
      <WatchForm {...form} />
    </>
  );
}
