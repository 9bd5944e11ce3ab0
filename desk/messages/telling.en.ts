import type { TellingMessages } from './telling.ts';

export const tellingEn: TellingMessages = {
  what: 'What they are told of',
  whatHint: 'A dismissed story is told of no more. The same is told once.',
  kinds: {
    began: 'a story begins',
    phase: 'a visit begins or is over',
    disagreement: 'outlets disagree on a figure',
    woke: 'a followed story goes on after a rest',
    sources: 'one of its sources goes bad',
  },
  outlets: 'A story is reported by so many outlets',
  outletsHint: 'Numbers such as 3, 10. Reprints do not count. Empty: it is not told.',
  how: 'When they are mailed',
  instant: 'at once',
  digest: 'in a digest',
  digestDays: 'Digest on',
  everyDay: 'every day',
  workdays: 'Monday to Friday',
  ownSchedule: 'a schedule of its own',
  digestAt: 'at',
  digestMore: 'Its own schedule, another time zone',
  digestCron: 'Its own schedule',
  digestCronHint: 'Five fields as in crontab: 0 7,17 * * * is daily at 7:00 and 17:00.',
  zone: 'In the time zone',
  zoneHint: (zone) => `Such as Europe/Paris. Empty: the desk’s, ${zone}.`,
  limits: 'Quiet hours, and how many mails an hour',
  quiet: 'Quiet hours',
  quietFrom: 'from',
  quietTo: 'until',
  quietHint: 'What would be mailed at once waits until they are over, and then comes in one mail.',
  perHour: 'Mails an hour to one recipient, at most',
  perHourHint: 'What goes beyond comes in one mail as soon as there is room.',
  webhooksToo: 'Programs too: webhooks',
  webhooks: 'Webhooks',
  webhooksHint:
    'Programs to which each notice is posted at once, signed: one address a line, five at most, such as https://hooks.news.example/dateline.',
  problems: {
    outlets: 'Whole numbers from 2 to 1,000 are meant, each above the one before, five at most: 3, 10.',
    ways: 'Choose at least one: at once, or in a digest.',
    digestAt: 'A time of day is missing, such as 07:00.',
    digestCron:
      'This is no schedule of five fields as in crontab, such as 0 7,17 * * *. Days of the month and of the week cannot both be limited.',
    digestZone: 'This is no time zone, such as Asia/Ho_Chi_Minh.',
    quiet: 'Quiet hours need a beginning and an end, which differ: 22:00 and 06:30.',
    quietZone: 'This is no time zone, such as Asia/Ho_Chi_Minh.',
    perHour: 'A whole number from 1 to 1,000 is meant.',
  },
  webhookProblem: ({ kind, value }) => {
    switch (kind) {
      case 'address':
        return `“${value}” is no address that begins with https:// or http://.`;
      case 'user':
        return `“${value}” has a user or password in it.`;
      case 'twice':
        return `“${value}” stands here twice.`;
      case 'too-many':
        return 'These are too many: five addresses at most.';
    }
  },
  says: {
    tells: (things) => `Tells when ${things}.`,
    nothing: 'Tells nothing.',
    kinds: {
      began: 'a story begins',
      phase: 'a visit begins or is over',
      disagreement: 'outlets disagree on a figure',
      woke: 'a followed story goes on',
      sources: 'one of its sources goes bad',
    },
    outlets: (counts) => `${counts} outlets report it`,
    mail: (ways, limits) => `Mailed ${[ways, ...limits].join('; ')}.`,
    ways: (ways) => ways.join(', and '),
    instant: 'at once',
    daily: (time) => `in a digest daily at ${time}`,
    workdays: (time) => `in a digest Monday to Friday at ${time}`,
    weekly: (weekday, time) => `in a digest every ${weekday} at ${time}`,
    schedule: (cron) => `in a digest by the schedule ${cron}`,
    zone: (zone) => ` (${zone})`,
    quiet: (from, to) => `quiet ${from}–${to}`,
    perHour: (count) => (count === 1 ? 'at most one mail an hour' : `at most ${count} mails an hour`),
    webhooks: (count) => (count === 1 ? 'Posted to 1 webhook.' : `Posted to ${count} webhooks.`),
    nextDigest: (moment) => `Next digest: ${moment}.`,
  },
};
