import type { TellingField, ToldOf } from '../telling-form.ts';
import type { WebhookProblem } from '../webhook-lines.ts';

/** What is said of what a watch tells, how fast, and by which ways. */
export interface TellingMessages {
  what: string;
  whatHint: string;
  kinds: Record<ToldOf, string>;
  outlets: string;
  outletsHint: string;
  how: string;
  instant: string;
  digest: string;
  digestDays: string;
  everyDay: string;
  workdays: string;
  ownSchedule: string;
  digestAt: string;
  digestMore: string;
  digestCron: string;
  digestCronHint: string;
  zone: string;
  zoneHint: (zone: string) => string;
  /** What opens quiet hours and the ceiling. */
  limits: string;
  quiet: string;
  quietFrom: string;
  quietTo: string;
  quietHint: string;
  perHour: string;
  perHourHint: string;
  /** What opens the field for webhooks. */
  webhooksToo: string;
  webhooks: string;
  webhooksHint: string;
  problems: Record<TellingField, string>;
  webhookProblem: (problem: WebhookProblem) => string;

  /** `Tells that a story begins and that 3 outlets report it.` */
  says: {
    tells: (things: string) => string;
    nothing: string;
    kinds: Record<ToldOf, string>;
    outlets: (counts: string) => string;
    /** Of ways and ceilings, to one sentence. */
    mail: (ways: string, limits: string[]) => string;
    ways: (ways: string[]) => string;
    instant: string;
    daily: (time: string) => string;
    workdays: (time: string) => string;
    weekly: (weekday: string, time: string) => string;
    schedule: (cron: string) => string;
    zone: (zone: string) => string;
    quiet: (from: string, to: string) => string;
    perHour: (count: number) => string;
    webhooks: (count: number) => string;
    nextDigest: (moment: string) => string;
  };
}
