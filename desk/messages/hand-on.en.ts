import type { HandOnMessages } from './hand-on.ts';

export const handOnEn: HandOnMessages = {
  heading: 'Export and share',
  exportStory: 'This story as a file',
  exportDay: 'This day as a file',
  formats: {
    md: 'Markdown',
    docx: 'Word (DOCX)',
    pdf: 'PDF',
    csv: 'Table (CSV)',
    json: 'Data (JSON)',
  },
  calendarOfVisit: 'This visit for a calendar (.ics)',
  calendar: 'Visits for a calendar (.ics)',
  calendarName: 'Dateline: visits',
  calendarAdvice:
    'Subscribe to this address in a calendar program: it then shows all visits of the past year and to come, and keeps up when their days change.',
  feedsAndCalendar: 'Feeds and calendar',
  feeds: 'Feeds',
  feedsAdvice: 'Open one of these addresses in a feed reader.',
  followedFeed: 'Followed stories',
  followedFeedIs: 'Stories that are followed on the desk, the latest changed first.',
  watchFeed: (title) => `Watch: ${title}`,
  watchFeedIs: (title) =>
    `Stories of the last 30 days that the watch “${title}” catches, the latest changed first.`,
  noWatches: 'There are no watches. Each one gets a feed of its own.',
  permanentLink: 'Permanent link',
  print: 'The page can be printed too; what is for the screen alone is left out.',

  tags: 'Tags',
  notes: 'Notes',
  copyOf: (outlet, title) => `copy of “${title}”, ${outlet}`,
  writtenBy: (author, time) => `${author}, ${time}`,
  asOf: (time) => `As of ${time}. The time of an article is as its outlet writes it.`,
  visitOf: (visitors, host) => `${visitors} in ${host}`,
  visitTo: (host) => `Visit to ${host}`,
  lastDayUnknown: 'The last day is not known.',
  columns: {
    day: 'Day',
    story: 'Story',
    storyAddress: 'Address of the story',
    visitors: 'Visitors',
    host: 'Host country',
    kind: 'Kind of visit',
    firstDay: 'First day',
    lastDay: 'Last day',
    outlet: 'Outlet',
    published: 'Published',
    supposed: 'Time supposed',
    language: 'Language',
    title: 'Title',
    address: 'Address',
    copyOf: 'Copy of',
  },
  yes: 'yes',

  printTroubles: {
    'browser-missing': {
      title: 'This desk cannot make PDF files yet',
      advice:
        'PDF files are printed by Chromium, which is not on this machine. Whoever runs Dateline can install it with: apt-get install -y chromium-headless-shell. Until then, print the page from your browser and choose “Save as PDF”.',
    },
    'print-busy': {
      title: 'Other pages are being printed',
      advice: 'Pages are printed one after the other. Please try again in a minute.',
    },
    'print-failed': {
      title: 'The page could not be printed',
      advice:
        'The fault has been noted. Please try again; if it fails again, print the page from your browser and choose “Save as PDF”.',
    },
  },
};
