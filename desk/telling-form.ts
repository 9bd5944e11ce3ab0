import type { z } from 'zod';
import type { Watch } from '../core/watch/schema.ts';
import { type DigestSchedule, paceSchema, tellSchema } from '../core/watch/telling.ts';
import { textsOf } from './rule-form.ts';

/** What a watch tells, and how fast, but not whom. */
export type Telling = Pick<Watch, 'tell' | 'mail'>;

export const TOLD_OF = ['began', 'phase', 'disagreement', 'woke', 'sources'] as const;
export type ToldOf = (typeof TOLD_OF)[number];

/** Days of digests: each, those of work, or one of the week, as crontab(5) counts them; or a schedule of one's own. */
export const DIGEST_DAYS = ['*', '1-5', '1', '2', '3', '4', '5', '6', '0', 'cron'] as const;
export type DigestDays = (typeof DIGEST_DAYS)[number];

/** What of a form is typed as a text. */
const TEXTS = [
  'outlets',
  'digestDays',
  'digestAt',
  'digestCron',
  'digestZone',
  'quietFrom',
  'quietTo',
  'quietZone',
  'perHour',
] as const;

/** What a watch tells as its form holds it, right or wrong. */
export interface TellingFields extends Record<(typeof TEXTS)[number], string> {
  told: string[];
  /** `instant`, `digest`. */
  ways: string[];
}

/** Where something may be wrong. */
export type TellingField =
  | 'outlets'
  | 'ways'
  | 'digestAt'
  | 'digestCron'
  | 'digestZone'
  | 'quiet'
  | 'quietZone'
  | 'perHour';

const LONGEST = 500;
const USUAL_DIGEST: Pick<TellingFields, 'digestDays' | 'digestAt' | 'digestCron' | 'digestZone'> = {
  digestDays: '*',
  digestAt: '07:00',
  digestCron: '',
  digestZone: '',
};

/**
 * Takes what a form says of telling; nothing that was typed is lost.
 * @param standing where the form does not speak of it: an unticked box is not sent
 */
export function tellingFieldsFrom(form: Readonly<Record<string, unknown>>, standing: Telling): TellingFields {
  if (form.telling === undefined) return fieldsOfTelling(standing);
  const texts = TEXTS.map((field) => [field, textsOf(form[field]).join(' ').slice(0, LONGEST)] as const);
  return {
    ...(Object.fromEntries(texts) as Record<(typeof TEXTS)[number], string>),
    told: textsOf(form.told),
    ways: textsOf(form.ways),
  };
}

/** A form's fields for what a watch tells. */
export function fieldsOfTelling({ tell, mail }: Telling): TellingFields {
  const { instant, digest, quiet, perHour } = mail;
  return {
    told: TOLD_OF.filter((kind) => tell[kind]),
    outlets: tell.outlets.join(', '),
    ways: [...(instant ? ['instant'] : []), ...(digest ? ['digest'] : [])],
    ...(digest ? fieldsOfDigest(digest) : USUAL_DIGEST),
    quietFrom: quiet?.from ?? '',
    quietTo: quiet?.to ?? '',
    quietZone: quiet?.zone ?? '',
    perHour: String(perHour),
  };
}

/** The days and the time of a digest where it has one of each; else null. */
export function plainDigest({ cron }: DigestSchedule): { days: DigestDays; at: string } | null {
  const [, minute = '', hour = '', dayOfWeek = ''] = /^(\d+) (\d+) \* \* (\S+)$/.exec(cron) ?? [];
  const days = DIGEST_DAYS.find((one) => one === dayOfWeek);
  const at = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return days !== undefined && cronOf(days, at) === cron ? { days, at } : null;
}

function fieldsOfDigest(digest: DigestSchedule): typeof USUAL_DIGEST {
  const digestZone = digest.zone ?? '';
  const plain = plainDigest(digest);
  if (plain) return { digestDays: plain.days, digestAt: plain.at, digestCron: '', digestZone };
  return { ...USUAL_DIGEST, digestDays: 'cron', digestCron: digest.cron, digestZone };
}

/** Null where it is no time. */
function cronOf(days: string, at: string): string | null {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(at) ?? [];
  return hour && minute ? `${Number(minute)} ${Number(hour)} * * ${days}` : null;
}

/** What a form's fields make, or where something is wrong. */
export function readTelling(fields: TellingFields): { telling: Telling } | { problems: TellingField[] } {
  const tell = tellSchema.safeParse({
    ...Object.fromEntries(TOLD_OF.map((kind) => [kind, fields.told.includes(kind)])),
    outlets: fields.outlets.split(/[\s,;]+/).flatMap((part) => (part === '' ? [] : Number(part))),
  });
  const mail = paceSchema.safeParse({
    instant: fields.ways.includes('instant'),
    ...(fields.ways.includes('digest') ? { digest: digestOf(fields) } : {}),
    ...quietOf(fields),
    perHour: Number(fields.perHour || Number.NaN),
  });
  if (tell.success && mail.success) return { telling: { tell: tell.data, mail: mail.data } };
  const problems = [
    ...(tell.success ? [] : ['outlets' as const]),
    ...(mail.success ? [] : mail.error.issues.map((issue) => fieldOfIssue(issue, fields))),
  ];
  return { problems: [...new Set(problems)] };
}

function digestOf({ digestDays, digestAt, digestCron, digestZone }: TellingFields) {
  const cron = digestDays === 'cron' ? digestCron : (cronOf(digestDays, digestAt) ?? '');
  return { cron, ...(digestZone ? { zone: digestZone } : {}) };
}

function quietOf({ quietFrom: from, quietTo: to, quietZone: zone }: TellingFields) {
  return from || to ? { quiet: { from, to, ...(zone ? { zone } : {}) } } : {};
}

function fieldOfIssue(
  { path: [part, field] }: z.core.$ZodIssue,
  { digestDays }: TellingFields,
): TellingField {
  if (part === 'digest') {
    if (field === 'zone') return 'digestZone';
    return digestDays === 'cron' ? 'digestCron' : 'digestAt';
  }
  if (part === 'quiet') return field === 'zone' ? 'quietZone' : 'quiet';
  return part === 'perHour' ? 'perHour' : 'ways';
}
