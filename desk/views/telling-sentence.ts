import type { Watch } from '../../core/watch/schema.ts';
import { type DigestSchedule, PLAIN_TELLING } from '../../core/watch/telling.ts';
import { nextSlot } from '../../queues/schedule.ts';
import { createFormat } from '../format.ts';
import type { PageContext } from '../page-context.ts';
import { plainDigest, TOLD_OF } from '../telling-form.ts';

type TellingWatch = Pick<Watch, 'tell' | 'mail' | 'recipients' | 'webhooks'>;

/** What a watch tells, and when: `Tells when a story begins. Mailed at once, and daily at 07:00; quiet 22:00–06:30.` */
export function sayTelling(watch: TellingWatch, page: PageContext): string {
  const { says } = page.messages.telling;
  const { recipients, webhooks } = watch;
  const things = thingsTold(watch, page);
  if (things.length === 0) return says.nothing;
  return [
    says.tells(eitherOf(things, page)),
    ...(recipients.length > 0 ? [sayPace(watch, page)] : []),
    ...(webhooks.length > 0 ? [says.webhooks(webhooks.length)] : []),
  ].join(' ');
}

/** When the next digest is due, by the clock of its zone; null where there is none, or nothing or nobody to tell. */
export function sayNextDigest(watch: TellingWatch, page: PageContext): string | null {
  const { digest } = watch.mail;
  if (!digest || watch.recipients.length === 0 || thingsTold(watch, page).length === 0) return null;
  const zone = digest.zone ?? page.zone;
  const moment = createFormat(page.language, page.messages, zone).moment(
    nextSlot({ cron: digest.cron, zone }, page.now),
    page.now,
  );
  return page.messages.telling.says.nextDigest(moment + sayZone(zone, page));
}

function thingsTold({ tell }: TellingWatch, page: PageContext): string[] {
  const { says } = page.messages.telling;
  return TOLD_OF.flatMap((kind) => [
    ...(tell[kind] ? [says.kinds[kind]] : []),
    ...(kind === 'began' && tell.outlets.length > 0 ? [says.outlets(numbers(tell.outlets, page))] : []),
  ]);
}

function sayPace({ mail }: TellingWatch, page: PageContext): string {
  const { says } = page.messages.telling;
  const { instant, digest, quiet, perHour } = mail;
  const ways = [...(instant ? [says.instant] : []), ...(digest ? [sayDigest(digest, page)] : [])];
  const limits = instant
    ? [
        ...(quiet ? [says.quiet(quiet.from, quiet.to) + sayZone(quiet.zone, page)] : []),
        ...(perHour !== PLAIN_TELLING.mail.perHour ? [says.perHour(perHour)] : []),
      ]
    : [];
  return says.mail(says.ways(ways), limits);
}

function sayDigest(digest: DigestSchedule, page: PageContext): string {
  const { says } = page.messages.telling;
  return sayDays(digest) + sayZone(digest.zone, page);

  function sayDays(schedule: DigestSchedule): string {
    const plain = plainDigest(schedule);
    if (!plain) return says.schedule(schedule.cron);
    if (plain.days === '*') return says.daily(plain.at);
    return plain.days === '1-5'
      ? says.workdays(plain.at)
      : says.weekly(weekdayName(plain.days, page), plain.at);
  }
}

/** Of the desk's own nothing is said. */
function sayZone(zone: string | undefined, page: PageContext): string {
  return zone === undefined || zone === page.zone ? '' : page.messages.telling.says.zone(zone);
}

/** @param day as crontab(5) counts: 0 is Sunday */
export function weekdayName(day: string, { format }: PageContext): string {
  // 1 February 2026 is a Sunday.
  return format.weekday(`2026-02-0${1 + Number(day)}`, 'long');
}

function numbers(list: readonly number[], page: PageContext): string {
  return eitherOf(list.map(String), page);
}

function eitherOf(items: readonly string[], { language }: PageContext): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
}
