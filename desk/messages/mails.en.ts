import type { MailMessages } from './mails.ts';

export const mailsEn: MailMessages = {
  heading: 'Mail log',
  none: 'No mail was written yet.',
  noneSuch: 'No mail is like that.',
  filters: 'Narrow it down',
  state: 'State',
  anyState: 'any',
  watch: 'Watch',
  anyWatch: 'any',
  words: 'Words',
  wordsHint: 'in the subject, or a part of the address',
  show: 'Show',
  clear: 'Show all',
  older: 'Older mails',
  newest: 'Newest mails',
  states: {
    queued: 'Waiting',
    sending: 'On its way',
    sent: 'Sent',
    uncertain: 'Uncertain',
    failed: 'Failed',
  },
  advice: {
    queued:
      'It is sent at the next attempt; while the mail server does not answer, it is tried for three days.',
    sending:
      'It is being handed to the mail server. If it stays so for minutes, the process that sent it ended.',
    sent: 'The mail server took it. If it did not arrive, look among junk mail, then ask who runs that server.',
    uncertain:
      'It was handed over, and no answer came: most such mails arrived. Ask the recipient before you send it again.',
    failed:
      'It did not go out. Mend what the server said, such as a wrong address in the watch, and send it again.',
  },
  kinds: {
    began: 'A story began',
    news: 'News of a story',
    'round-up': 'Several stories at once',
    digest: 'A digest',
    'source-health': 'Sources went bad',
  },
  sourceHealth: 'health of sources',
  to: 'To',
  kind: 'About',
  written: 'Written',
  handedOver: 'Handed over',
  sent: 'Taken by the server',
  attempts: 'Attempts',
  serverSaid: 'Last word',
  story: 'Story',
  sendAgain: 'Send again',
  sendAgainDoubtful: 'Send again: it may arrive twice',
  givenBack: 'It is given back to be sent.',
  tooLate: 'Nothing was done: it is waiting or sent already.',
  asText: 'As plain text',
  asSeen: 'As most mail programs show it',
  asSeenHint: 'Nothing is loaded from elsewhere, and its links lead nowhere from here.',
};
