import type { AddSourceMessages } from './add-source.ts';

export const addSourceEn: AddSourceMessages = {
  heading: 'Add a source',
  intro:
    'Dateline looks at the site as politely as it always does, reads three of its articles and shows what it would take. Nothing is watched before you say so.',
  address: 'Address of the site',
  addressHint: 'Its front page, a section, a feed, a sitemap or an article, such as www.harbourpost.example',
  look: 'Look at it',

  lookingAt: (site) => `Looking at ${site}`,
  underWay:
    'Under way: one request every few seconds, so that the site is not troubled. This page loads itself again until it is done, which takes up to two minutes.',
  looks: 'What was looked at',
  lookKinds: {
    front: 'front page',
    feed: 'feed',
    sitemap: 'sitemap',
    listing: 'list of articles',
    robots: 'robots.txt',
    article: 'article',
  },
  lookFound: (articles) => (articles === 1 ? '1 article' : `${articles} articles`),
  lookRead: 'read',
  lookFailed: 'nothing there',

  found: (title) => `What was found of ${title}`,
  takes: 'Would read',
  leaves: 'Would leave aside',
  ways: { feed: 'Feed', sitemap: 'Sitemap', listing: 'List of articles' },
  byBrowser: 'through a browser',
  origins: {
    given: 'you gave it',
    'link-tag': 'the page names it in a link tag',
    'page-link': 'a page links to it',
    robots: 'robots.txt names it',
    'usual-path': 'it is where such lists usually are',
    index: 'the site’s index of sitemaps names it',
    page: 'the page itself leads to articles',
  },
  links: (articles) => (articles === 1 ? '1 article' : `${articles} articles`),
  newest: (time) => `the newest of ${time}`,
  undated: 'without dates',
  stale: 'the front page leads to newer ones',
  languages: 'Languages',
  tried: 'Three articles, as they would be read',
  triedNothing: 'It could not be read.',
  begins: 'Begins',
  ends: 'Ends',
  confidence: (percent) => `${percent} sure of the text`,

  file: 'Its file',
  name: 'Name of the source',
  nameHint: 'Small letters, digits and hyphens',
  title: 'Name of the outlet',
  zone: 'Time zone',
  zoneHint: 'For dates that the site writes without one, such as Asia/Ho_Chi_Minh or Europe/London',
  preview: 'Show the file with these',
  add: 'Add it',

  added: (name) => `${name} is added`,
  addedAdvice:
    'Its file is written. It is read at its next turn, within minutes, as long as Dateline is running.',
  another: 'Add another source',

  problems: {
    'bad-address': {
      title: 'This is not the address of a site',
      advice: 'Write it as in the browser: www.harbourpost.example or https://www.harbourpost.example/world.',
    },
    'not-found': {
      title: 'There is no site of that name',
      advice: 'Check the spelling; if it is right, this machine cannot look up names at the moment.',
    },
    unreachable: {
      title: 'The site cannot be reached',
      advice: 'See whether it opens in a browser, and try again later.',
    },
    insecure: {
      title: 'The site’s certificate is not valid',
      advice:
        'If the browser warns of it too, only the site can mend that; else check the clock of this machine.',
    },
    slow: {
      title: 'The site takes too long',
      advice: 'Try again later, or give the address of its feed, so that less has to be asked.',
    },
    private: {
      title: 'This address is inside a private network',
      advice:
        'The desk fetches public sites only. Whoever runs Dateline can allow a host with DATELINE_ALLOW_HOSTS.',
    },
    redirects: {
      title: 'The address leads round in circles',
      advice: 'Open it in a browser and give the address where it ends.',
    },
    robots: {
      title: 'The site does not allow programs here',
      advice: 'Its robots.txt says so, and Dateline keeps to it. Ask the site, or try its feed.',
    },
    refused: {
      title: 'The site refuses to answer',
      advice: 'It turns programs away or wants a login. Ask the site to let Dateline in.',
    },
    challenge: {
      title: 'The site wants proof that a person is looking',
      advice: 'Dateline does not answer such questions. Ask the site, or try its feed.',
    },
    'asks-for-rest': {
      title: 'The site asks to be left alone for a while',
      advice: 'Try again in an hour.',
    },
    'site-broken': {
      title: 'The site has troubles of its own',
      advice: 'It answers with an error. Try again later.',
    },
    'wrong-kind': {
      title: 'There is no page at this address',
      advice: 'Open it in a browser: it may have moved, or lead to a file. The front page is the best start.',
    },
    'no-articles': {
      title: 'Nothing here leads to articles',
      advice: 'Give the address of its feed or sitemap, or of a page that lists its articles.',
    },
    unread: {
      title: 'None of the articles could be read',
      advice: 'A source would bring nothing. What kept them from being read stands with each of them.',
    },
    zone: {
      title: 'The time zone is needed',
      advice:
        'Say where the outlet writes its dates, such as Asia/Ho_Chi_Minh; a wrong one moves articles to another day.',
    },
    'same-site': {
      title: 'This site is watched already',
      advice: 'For a second source of it, one of its sections say, choose a name of its own.',
    },
    'name-taken': {
      title: 'There is a source of that name already',
      advice: 'Choose another name.',
    },
    'wrong-field': {
      title: 'One of the fields is not right',
      advice: 'Correct it and try again.',
    },
    'not-written': {
      title: 'The file could not be written',
      advice: 'Whoever runs Dateline has to let it write into its folder of sources.',
    },
    busy: {
      title: 'Other sites are being looked at',
      advice: 'Wait a minute, and send it again.',
    },
    other: {
      title: 'That did not work',
      advice: 'Try again in a moment; if it stays, ask whoever runs the desk.',
    },
  },
};
