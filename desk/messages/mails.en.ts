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
    open: 'Left to you',
    queued: 'Waiting',
    sending: 'On its way',
    sent: 'Sent',
    uncertain: 'Uncertain',
    failed: 'Failed',
    bounced: 'Came back',
    settled: 'Settled',
  },
  advice: {
    queued:
      'It is sent at the next attempt; while the mail server does not answer, it is tried for three days.',
    sending:
      'It is being handed to the mail server. If it stays so for minutes, the process that sent it ended.',
    sent: 'The mail server took it. If it did not arrive, look among junk mail, then ask who runs that server.',
    uncertain:
      'It was handed over whole, and the connection was lost before the server answered: most such mails arrived. Ask the recipient. If it is there, say so; if not, send it again.',
    failed:
      'It did not go out. Mend what the server said, such as a wrong address in the watch, and send it again.',
  },
  stoppedAdvice:
    'It is not sent again, since its recipient is mailed no more: they unsubscribed, or mail to them came back.',
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
  tooLate: 'Nothing was done: it is waiting, sent or settled already.',
  arrived: 'It arrived',
  settle: 'Leave it at that',
  settledNow: 'It is settled, and asked about no more.',
  settledBy: (name, moment) => `Settled by ${name}, ${moment}.`,
  bounced: (moment) => `It came back, ${moment}`,
  covers: 'Covers',
  interval: (from, to) => `${from} – ${to}`,
  stays: (count) =>
    count === 1 ? '1 mail of these is left to you.' : `${count} mails of these are left to you.`,
  settleAll: (count) => (count === 1 ? 'Settle it' : `Settle all ${count}`),
  sendAllAgain: (count) => (count === 1 ? 'Send it again' : `Send all ${count} again`),
  allSettled: (count) => (count === 1 ? '1 mail is settled.' : `${count} mails are settled.`),
  allGivenBack: (count) =>
    count === 1 ? '1 mail is given back to be sent.' : `${count} mails are given back to be sent.`,

  stopsHeading: (count) => `Addresses that are mailed no more (${count})`,
  stopsHint:
    'They stay recipients of their watches, and get nothing until an admin lifts this. Who unsubscribed can undo it too.',
  stopped: (cause, watch, moment) =>
    `${cause === 'bounced' ? 'mail came back' : 'unsubscribed'}${watch === null ? '' : ` from ${watch}`}, ${moment}`,
  lift: 'Mail it again',
  liftOf: (address) => `Mail it again: ${address}`,

  noticeHeading: 'Not everybody is told',
  noticeMails: (failed, uncertain) =>
    [
      ...(failed > 0 ? [`${failed === 1 ? '1 mail' : `${failed} mails`} failed`] : []),
      ...(uncertain > 0 ? [`${uncertain === 1 ? '1 mail is' : `${uncertain} mails are`} uncertain`] : []),
    ].join(', '),
  noticeBounces: (count) =>
    count === 1
      ? 'mail to 1 recipient came back, who is mailed no more'
      : `mail to ${count} recipients came back, who are mailed no more`,
  noticeWebhooks: (watches) => `webhooks do not answer: ${watches}`,
  noticeNoMail: 'watches have recipients, and no way to send mail is set',
  asText: 'As plain text',
  asSeen: 'As most mail programs show it',
  asSeenHint: 'Nothing is loaded from elsewhere, and its links lead nowhere from here.',
};
