import type { RetentionMessages } from './retention.ts';

export const retentionEn: RetentionMessages = {
  heading: 'Removed by age',
  intro:
    'What the settings DATELINE_KEEP_… took away. Stories that somebody follows, starred, tagged, assigned, noted or decided about keep their pages and texts.',
  textRemoved: (when) =>
    `The text was removed ${when}: the story was dismissed, and the setting DATELINE_KEEP_DISMISSED keeps the texts of dismissed stories for so long only. The outlet may still have it.`,
  textsRemoved: (articles) =>
    `${articles === 1 ? 'The text of one article of this story was' : `The texts of ${articles} articles of this story were`} removed while it was dismissed (DATELINE_KEEP_DISMISSED). Titles, leads and dates are kept.`,
  mailRemoved: (when) =>
    `Its text was removed ${when}, as the setting DATELINE_KEEP_LOGS says. That it was sent is kept.`,
  keepsAll: 'Everything is kept: no rule is set.',
  beginsTonight: 'Rules are set; they begin with the coming night.',
  lastRun: (when) => `Looked through last ${when}`,
  none: 'Nothing has been removed.',
  columns: { when: 'When', what: 'What', items: 'Items', size: 'Size', days: 'Of the days', rule: 'Rule' },
  what: {
    'raw-pages': 'Pages as they came',
    bodies: 'Texts of dismissed stories, with their pages',
    mails: 'Texts of mails that were sent',
    'webhook-calls': 'Contents of webhook calls',
    'story-events': 'What happened to stories',
  },
};
