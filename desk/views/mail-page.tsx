import { RESENDABLE, type WholeMail } from '../../storage/mail-log.ts';
import type { PageContext } from '../page-context.ts';
import { Fact } from './fact.tsx';
import { MailMarks, watchNames } from './mails.tsx';
import { Moment } from './times.tsx';

interface MailPageProps {
  mail: WholeMail;
  story: { id: number; title: string } | null;
  /** What came of asking to send it again. */
  told: 'given-back' | 'settled' | 'too-late' | null;
  page: PageContext;
}

/** To whom a mail went, when, what became of it and what to do next, and the mail itself. */
export function MailPage({ mail, story, told, page }: MailPageProps) {
  const { mails, breadcrumb } = page.messages;
  const done = { 'given-back': mails.givenBack, settled: mails.settledNow, 'too-late': mails.tooLate };
  return (
    <>
      <nav class="breadcrumb" aria-label={breadcrumb}>
        <a href="/mails">{mails.heading}</a>
      </nav>
      <h1>{mail.subject}</h1>
      {told && (
        <p class="notice-line" role="status">
          {done[told]}
        </p>
      )}
      <div class={mail.isOpen ? 'card bad' : 'card'}>
        <p>
          <MailMarks mail={mail} page={page} /> {adviceOn(mail, page)}
          {mail.settledAt &&
            mails.settledBy(mail.settledBy ?? '', page.format.moment(mail.settledAt, page.now))}
        </p>
        {mail.response && (
          <p>
            {mails.serverSaid}: <span lang="en">{mail.response}</span>
          </p>
        )}
        {mail.bouncedAt && (
          <p>
            {mails.bounced(page.format.moment(mail.bouncedAt, page.now))}
            {mail.bounce && (
              <>
                : <span lang="en">{mail.bounce}</span>
              </>
            )}
          </p>
        )}
        <Decide mail={mail} page={page} />
      </div>
      <Facts mail={mail} story={story} page={page} />
      {mail.bodyRemovedAt ? (
        <p class="summary">
          {page.messages.retention.mailRemoved(page.format.moment(mail.bodyRemovedAt, page.now))}
        </p>
      ) : (
        <MailItself mail={mail} page={page} />
      )}
    </>
  );
}

function MailItself({ mail, page }: Pick<MailPageProps, 'mail' | 'page'>) {
  const { mails } = page.messages;
  return (
    <>
      <section aria-labelledby="seen">
        <h2 id="seen">{mails.asSeen}</h2>
        <p class="quiet">{mails.asSeenHint}</p>
        <iframe class="mail-html" sandbox="" src={`/mails/${mail.id}/html`} title={mails.asSeen} />
      </section>
      <section aria-labelledby="text">
        <h2 id="text">{mails.asText}</h2>
        <pre class="file">{mail.text}</pre>
      </section>
    </>
  );
}

function adviceOn(
  { state, isOpen, settledAt }: WholeMail,
  { messages: { mails } }: PageContext,
): string | null {
  if (settledAt) return null;
  return RESENDABLE.includes(state) && !isOpen ? mails.stoppedAdvice : mails.advice[state];
}

/** Of a mail that was not delivered, or may not have been: it is sent again, or left at that. */
function Decide({ mail, page }: { mail: WholeMail; page: PageContext }) {
  const isResendable =
    RESENDABLE.includes(mail.state) && !mail.bodyRemovedAt && (mail.isOpen || mail.settledAt !== null);
  if (!page.mayDecide || !isResendable) return null;
  const { mails } = page.messages;
  const isUncertain = mail.state === 'uncertain';
  return (
    <form class="actions" method="post">
      {mail.settledAt === null && (
        <button type="submit" formaction={`/mails/${mail.id}/settle`}>
          {isUncertain ? mails.arrived : mails.settle}
        </button>
      )}
      <button type="submit" formaction={`/mails/${mail.id}/again`}>
        {isUncertain ? mails.sendAgainDoubtful : mails.sendAgain}
      </button>
    </form>
  );
}

function Facts({ mail, story, page }: Omit<MailPageProps, 'told'>) {
  const { mails } = page.messages;
  const when = (term: string, at: Date | null) =>
    at && (
      <Fact term={term}>
        <Moment at={at} page={page} />
      </Fact>
    );
  return (
    <dl class="facts">
      <Fact term={mails.to}>{mail.recipient}</Fact>
      <Fact term={mails.watch}>{watchNames(mail, page)}</Fact>
      <Fact term={mails.kind}>{mails.kinds[mail.kind]}</Fact>
      {story && (
        <Fact term={mails.story}>
          <a href={`/stories/${story.id}`}>{story.title}</a>
        </Fact>
      )}
      {mail.coversFrom && mail.coversTo && (
        <Fact term={mails.covers}>
          {mails.interval(
            page.format.moment(mail.coversFrom, page.now),
            page.format.moment(mail.coversTo, page.now),
          )}
        </Fact>
      )}
      {when(mails.written, mail.createdAt)}
      {when(mails.handedOver, mail.handedOverAt)}
      {when(mails.sent, mail.sentAt)}
      <Fact term={mails.attempts}>{mail.attempts}</Fact>
    </dl>
  );
}
