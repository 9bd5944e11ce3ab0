import { accountsEn } from './accounts.en.ts';
import { addSourceEn } from './add-source.en.ts';
import { apiEn } from './api.en.ts';
import { calendarEn } from './calendar.en.ts';
import { handOnEn } from './hand-on.en.ts';
import { houseEn } from './house.en.ts';
import { mailsEn } from './mails.en.ts';
import type { Messages } from './messages.ts';
import { morningEn } from './morning.en.ts';
import { noticesEn } from './notices.en.ts';
import { readingEn } from './reading.en.ts';
import { retentionEn } from './retention.en.ts';
import { rightEn } from './right.en.ts';
import { ruleEn } from './rule.en.ts';
import { rulesEn } from './rules.en.ts';
import { searchEn } from './search.en.ts';
import { sourcesEn } from './sources.en.ts';
import { tellingEn } from './telling.en.ts';
import { unsubscribeEn } from './unsubscribe.en.ts';
import { watchToldEn } from './watch-told.en.ts';
import { watchesEn } from './watches.en.ts';
import { webhooksEn } from './webhooks.en.ts';

export const en: Messages = {
  languageName: 'English',
  skip: 'Skip to the content',
  language: 'Language',
  sampleNotice: 'Sample: the outlets, the people and the news shown here are fictional.',
  timesIn: (zone) => `Times are those of ${zone}.`,
  breadcrumb: 'You are here',
  places: 'Other pages',

  fresh: 'New',
  changed: 'Changed',
  followed: 'Followed',
  dismissed: 'Dismissed',
  today: 'today',

  freshHeading: 'New since you last looked',
  freshEmpty: 'Nothing new: you have seen every story as it stands.',
  freshMore: (shown, total) =>
    `The latest ${shown} of ${total}. As you mark them as seen, the others follow.`,
  followedHeading: 'Followed, no news',
  daysHeading: 'Days',
  daysEmpty: 'No stories yet. They appear here as soon as the first articles have been read.',
  olderDays: 'Older days',
  latestDays: 'Latest days',
  previousDay: (day) => `Previous: ${day}`,
  nextDay: (day) => `Next: ${day}`,
  dayEmpty: 'No stories on this day.',
  dayNavigation: 'Days nearby',
  dismissedHeading: (count) => `Dismissed (${count})`,

  stories: (count) => (count === 1 ? '1 story' : `${count} stories`),
  articles: (count) => (count === 1 ? '1 article' : `${count} articles`),
  outlets: (count) => (count === 1 ? '1 outlet' : `${count} outlets`),
  freshCount: (count) => `${count} new`,
  dismissedCount: (count) => `${count} dismissed`,
  copies: (count) => (count === 1 ? '1 copy' : `${count} copies`),
  lastChange: 'changed',

  follow: 'Follow',
  unfollow: 'Unfollow',
  dismiss: 'Dismiss',
  restore: 'Restore',
  markSeen: 'Mark as seen',
  markAllSeen: 'Mark all as seen',

  who: 'Who',
  origin: 'From',
  where: 'Where',
  when: 'When',
  kind: 'Kind',
  legs: 'Tour',
  reported: 'Reported',
  to: 'to',
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  visitKinds: {
    state: 'State visit',
    official: 'Official visit',
    working: 'Working visit',
    friendship: 'Friendship visit',
    private: 'Private visit',
    transit: 'Stopover',
  },
  lives: { new: 'Just begun', growing: 'Growing', resting: 'At rest' },
  phases: { announced: 'Announced', 'under-way': 'Under way', concluded: 'Concluded' },
  outletsSayHeading: 'What the outlets say',
  differ: 'They differ',
  daysOfVisit: 'Days of the visit',
  kindOfVisit: 'Kind of visit',
  articlesHeading: 'Articles',
  why: {
    visit: 'On one card because they report the same visit.',
    event: 'On one card because they report the same event.',
  },
  whyFresh: {
    new: 'New: you have not marked it as seen yet.',
    changed: 'Changed since you marked it as seen.',
  },

  copyOf: 'Copy of',
  copyOfElsewhere: 'Copy of an article in another story:',
  rules: {
    first: 'First report of this story',
    similar: 'Tells the same event as the reports before it',
    'same-visit': 'Reports the same visit',
    copy: 'Reprints another article',
    decision: 'Put here by a person',
  },
  alike: (measures) => `alike in ${measures}`,
  sure: (percent) => `Dateline is ${percent} sure`,
  shared: (percent) => `${percent} of the text in common`,
  measures: {
    title: 'title',
    lead: 'lead',
    body: 'text',
    names: 'names',
    host: 'host country',
    way: 'countries involved',
    visitor: 'visitor',
    people: 'people',
    days: 'days',
    meaning: 'meaning',
  },
  nearest: 'What came nearest:',
  against: (hindrances) => `kept separate: ${hindrances}`,
  hindrances: { otherHost: 'another host country', otherVisitor: 'another visitor' },
  daysApart: (count) => (count === 1 ? '1 day apart' : `${count} days apart`),
  littleInCommon: 'too little in common',

  original: 'Read it where it was published',
  byline: 'By',
  agencies: 'Agencies',
  published: 'Published',
  modified: 'Modified',
  dateFrom: (origin) => `taken from ${origin}`,
  origins: {
    'json-ld': 'the page’s structured data (JSON-LD)',
    meta: 'the page’s metadata',
    url: 'the page’s address',
    time: 'a time element on the page',
    text: 'the page’s text',
    feed: 'the outlet’s feed',
    sitemap: 'the outlet’s sitemap',
    listing: 'the outlet’s list of articles',
    given: 'the import',
    fetch: 'the time at which the page was fetched',
  },
  noOrigin: 'the page does not state a date',
  supposed: 'in part supposed',
  outletTime: (time) => `${time}, as the outlet writes it`,
  noStory: 'Not filed under a story yet.',
  doubtfulText: 'The text may hold things that are not the article’s, or lack some that are.',
  captions: 'Captions',
  imageCredit: (credit) => `Photo: ${credit}`,
  linksInText: 'Links in the text',
  versions: 'Versions',
  version: (number) => `Version ${number}`,
  current: 'shown here',

  title: 'Title',
  lead: 'Lead',
  text: 'Text',
  added: 'Added:',
  removed: 'Removed:',
  unchangedParagraphs: (count) => (count === 1 ? '1 paragraph unchanged' : `${count} paragraphs unchanged`),
  blockKinds: {
    paragraph: 'paragraph',
    subhead: 'subhead',
    'list-item': 'list item',
    quote: 'quotation',
    'pull-quote': 'pull quote',
  },
  kindChanged: (before, after) => `Was a ${before}, is a ${after} now.`,
  noDifference: 'What changed was not recorded.',

  accounts: accountsEn,
  addSource: addSourceEn,
  handOn: handOnEn,
  reading: readingEn,
  api: apiEn,
  calendar: calendarEn,
  search: searchEn,
  house: houseEn,
  retention: retentionEn,
  mails: mailsEn,
  morning: morningEn,
  notices: noticesEn,
  right: rightEn,
  rule: ruleEn,
  dismissalRules: rulesEn,
  sources: sourcesEn,
  watches: watchesEn,
  webhooks: webhooksEn,
  telling: tellingEn,
  watchTold: watchToldEn,
  unsubscribe: unsubscribeEn,

  troubles: {
    'bad-request': {
      title: 'The desk did not understand that',
      advice: 'Go back, load the page again and try once more.',
    },
    password: {
      title: 'The desk asks for its password',
      advice: 'Load the page again and enter the password; any user name will do, your own is best.',
    },
    login: {
      title: 'The desk needs to know who you are',
      advice: 'Log in, then try again. Programs send a token: Authorization: Bearer ….',
    },
    role: {
      title: 'Your account may not do this',
      advice: 'Nothing was changed. Readers look, reviewers decide, admins keep house: ask an admin.',
    },
    account: {
      title: 'This needs an account',
      advice: 'The first one is made on the machine of the desk: dateline account add NAME --role admin',
    },
    'other-site': {
      title: 'This form came from another site',
      advice: 'Nothing was changed. Decisions are taken on the desk’s own pages only.',
    },
    'not-found': {
      title: 'There is nothing at this address',
      advice: 'The address may be misspelt, or the page never existed.',
    },
    'too-large': {
      title: 'That was too much at once',
      advice: 'Nothing was changed. Go back and mark fewer stories at a time.',
    },
    'other-name': {
      title: 'The desk does not answer to this name',
      advice: 'Open it as localhost or 127.0.0.1. To reach it under another name, set a password.',
    },
    'too-often': {
      title: 'Too many attempts',
      advice: 'Too many wrong passwords came from your network. Try again in a quarter of an hour.',
    },
    broken: {
      title: 'Something went wrong on our side',
      advice: 'It has been logged. Try again in a moment; if it stays, ask whoever runs the desk.',
    },
  },
  back: 'Back to the desk',
};
