import type { MailStop } from '../../storage/mail-stops.ts';
import type { PageContext } from '../page-context.ts';

interface MailStopsProps {
  stops: readonly MailStop[];
  page: PageContext;
}

/** Addresses that are mailed no more: why, since when, and for admins the way back. */
export function MailStops({ stops, page }: MailStopsProps) {
  const { mails } = page.messages;
  if (stops.length === 0) return null;
  return (
    <details class="stops" open={stops.length < 4}>
      <summary>{mails.stopsHeading(stops.length)}</summary>
      <p class="hint">{mails.stopsHint}</p>
      <ul class="deleted-watches">
        {stops.map((stop) => (
          <li>
            <Stop stop={stop} page={page} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Stop({ stop, page }: { stop: MailStop; page: PageContext }) {
  const { mails } = page.messages;
  const { id, address, watch, cause, since, detail, mailId } = stop;
  const said = mails.stopped(cause, watch, page.format.moment(since, page.now));
  return (
    <>
      <b>{address}</b>
      <span class="quiet">{mailId === null ? said : <a href={`/mails/${mailId}`}>{said}</a>}</span>
      {detail && (
        <span class="quiet" lang="en">
          {detail}
        </span>
      )}
      {page.keepsHouse && (
        <form method="post" action={`/mails/stops/${id}/lift`}>
          <input type="hidden" name="back" value={page.path} />
          <button type="submit" aria-label={mails.liftOf(address)}>
            {mails.lift}
          </button>
        </form>
      )}
    </>
  );
}
