import type { WebhookMessages } from './webhooks.ts';

export const webhooksEn: WebhookMessages = {
  heading: 'Webhooks',
  headingOf: (watch) => `Webhooks: ${watch}`,
  link: 'All that was posted to webhooks',
  none: 'Nothing was posted yet.',
  noneSuch: 'No call is like that.',
  counts: {
    queued: (count) => `${count} waiting`,
    delivered: (count) => `${count} delivered`,
    failed: (count) => `${count} failed`,
  },
  all: 'All',
  states: { queued: 'Waiting', delivered: 'Delivered', failed: 'Failed' },
  attempts: (count) => (count === 1 ? '1 attempt' : `${count} attempts`),
  said: (text) => `Last word: ${text}`,
  story: 'the story',
  again: 'Try again',
  againOf: (call) => `Try again: call ${call}`,
  told: {
    'given-back': 'The call is made again, for three days if need be.',
    'too-late': 'Nothing was done: the call is waiting or delivered already.',
  },
  older: 'Older calls',
  newest: 'Newest calls',
};
