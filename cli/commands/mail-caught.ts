import { randomUUID } from 'node:crypto';
import type { Notice } from '../../core/watch/notice.ts';
import type { MailLanguage, Watch } from '../../core/watch/schema.ts';
import type { SampleMail } from '../../mail/samples.ts';
import { loadSources } from '../../sources/load.ts';
import type { Database } from '../../storage/database.ts';
import { findToldStory } from '../../storage/told-stories.ts';
import { type CaughtStory, storiesCaughtWhy } from '../../storage/watch-catch.ts';
import { digestMailOf } from '../../workers/deliver/digest-mails.ts';
import type { Mailing } from '../../workers/deliver/mailing.ts';
import { personalRendering } from '../../workers/deliver/personal-rendering.ts';
import { storyMails } from '../../workers/deliver/story-mails.ts';
import { wordsFinder } from '../../workers/deliver/words-finder.ts';
import type { Session } from '../session.ts';

type Queries = Database['db'];

const DAY_MS = 24 * 3600 * 1000;
const DAYS = 30;
/** Of a digest, and of mails on one story. */
const MOST_STORIES = 100;
const MOST_MAILS = 5;
const READER = 'reader@news.example';

/**
 * The mails by which a watch would tell of what it caught in the last thirty days: the latest stories a mail each, and a
 * digest of all. Nothing is noted; the ways out of the watch lead nowhere.
 */
export async function caughtMails(
  db: Queries,
  { name, ...rule }: Watch,
  language: MailLanguage,
  session: Session,
): Promise<SampleMail[]> {
  const watch = { ...rule, name, recipients: [{ address: READER, language }] };
  const now = session.now();
  const since = new Date(now.getTime() - DAYS * DAY_MS);
  const caught = await storiesCaughtWhy(db, watch, { since, limit: MOST_STORIES });
  const mailing = await mailingOf(session);
  const mails = [];
  for (const story of caught.slice(0, MOST_MAILS)) mails.push(...(await mailsOn(db, watch, story, mailing)));
  const notices = caught.map(({ id }) => beganOf(watch, id, now));
  const wordsOf = wordsFinder(db);
  for (const { id, words } of caught) wordsOf.know(watch, id, words);
  const digest = await digestMailOf(
    db,
    READER,
    { watches: [watch], notices },
    { kind: 'digest', why: 'schedule', from: since, to: now, wordsOf, mailing },
  );
  return digest ? [...mails, { name: `${name}-digest`, isReply: false, mail: digest.mail }] : mails;
}

async function mailsOn(
  db: Queries,
  watch: Watch,
  { id, words }: CaughtStory,
  mailing: Mailing,
): Promise<SampleMail[]> {
  const found = await findToldStory(db, id);
  const [recipient] = watch.recipients;
  if (!found || !recipient) return [];
  const notices = [beganOf(watch, id, found.story.createdAt)];
  const made = await storyMails(
    db,
    found,
    [{ ...recipient, catching: [{ watch, words }], notices }],
    mailing,
  );
  return made.map(({ mail }) => ({ name: `${watch.name}-story-${id}`, isReply: false, mail }));
}

function beganOf(watch: Watch, storyId: number, noticedAt: Date): Notice {
  return { id: storyId, watch: watch.name, storyId, detail: { kind: 'began' }, noticedAt };
}

async function mailingOf({ settings }: Session): Promise<Mailing> {
  const sources = new Map((await loadSources(settings.sourcesFolder)).map((source) => [source.name, source]));
  const domain = 'desk.example';
  return {
    sources,
    mailDomain: domain,
    domain,
    deskUrl: settings.desk.url,
    zone: settings.zone,
    idSecret: randomUUID(),
    rendering: personalRendering(randomUUID(), settings.desk.url),
    outletName: (source) => sources.get(source)?.title ?? source,
  };
}
