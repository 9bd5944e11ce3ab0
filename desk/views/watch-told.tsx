import type { NoticeDelivery } from '../../storage/notice-deliveries.ts';
import type { NoticeOfStory } from '../../storage/notices.ts';
import { noticeInWords, saidInWords } from '../notice-words.ts';
import type { PageContext } from '../page-context.ts';
import type { WatchReport } from '../watch-reports.ts';
import { shownHeadline } from './headline.tsx';
import { MailStops } from './mail-stops.tsx';
import { Moment } from './times.tsx';

interface ToldByWatchProps {
  report: WatchReport;
  page: PageContext;
}

/** What a watch told last and how it went out; who is mailed no more; and what signs calls to its webhooks. */
export function ToldByWatch({ report, page }: ToldByWatchProps) {
  const { watchTold } = page.messages;
  const { notices, deliveries, until, stops, secrets } = report;
  return (
    <>
      <MailStops stops={stops} page={page} />
      <section aria-labelledby="told">
        <h2 id="told">{watchTold.heading}</h2>
        {notices.length === 0 && <p>{watchTold.none}</p>}
        <ul class="caught">
          {notices.map((notice) => (
            <li>
              <NoticeLine notice={notice} page={page} />
              <p class="summary">{sayDelivery(deliveries.get(notice.id), until, page)}</p>
            </li>
          ))}
        </ul>
      </section>
      <Secrets secrets={secrets} page={page} />
    </>
  );
}

function NoticeLine({ notice, page }: { notice: NoticeOfStory; page: PageContext }) {
  const { detail, story, noticedAt } = notice;
  return (
    <>
      <Moment at={noticedAt} page={page} /> {noticeInWords(detail, page)}
      {story && (
        <>
          {': '}
          <a href={`/stories/${story.id}`}>{shownHeadline(story, page).title}</a>
        </>
      )}
      {saidInWords(detail, page).map((line) => (
        <p class="summary">{line}</p>
      ))}
    </>
  );
}

function sayDelivery(delivery: NoticeDelivery | undefined, until: Date | null, page: PageContext): string {
  const { watchTold } = page.messages;
  if (!delivery) return watchTold.notMailed;
  const { mailed, inDigest, waiting, dropped } = delivery;
  return [
    ...(mailed > 0 ? [watchTold.mailed(mailed)] : []),
    ...(inDigest > 0 ? [watchTold.inDigest(inDigest)] : []),
    ...(waiting > 0 ? [watchTold.waiting(waiting, until && page.format.moment(until, page.now))] : []),
    ...(dropped > 0 ? [watchTold.dropped(dropped)] : []),
  ].join(' · ');
}

function Secrets({ secrets, page }: { secrets: WatchReport['secrets']; page: PageContext }) {
  const { watchTold } = page.messages;
  if (secrets.length === 0) return null;
  return (
    <details>
      <summary>{watchTold.secrets}</summary>
      <p class="hint">{watchTold.secretsHint}</p>
      <dl class="secrets">
        {secrets.map(({ url, secret }) => (
          <div>
            <dt>{url}</dt>
            <dd>
              <code>{secret}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
