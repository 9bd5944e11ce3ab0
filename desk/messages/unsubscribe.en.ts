import type { UnsubscribeMessages } from './unsubscribe.ts';

export const unsubscribeEn: UnsubscribeMessages = {
  heading: 'Unsubscribe',
  states: {
    mailed: (address, watch) => `${address} gets mail about “${watch}”.`,
    returned: (address) =>
      `Mail to ${address} came back, so none is sent at present. Whoever runs this Dateline can change that.`,
    ended: (address, watch) => `${address} gets no mail about “${watch}” at present.`,
    watch: (address, watch) => `${address} gets no more mail about “${watch}”.`,
    all: (address) => `${address} gets no more mail from this Dateline.`,
  },
  stopOne: (watch) => `No more mail about “${watch}”`,
  stopAll: 'No more mail from this Dateline at all',
  done: 'Done',
  lag: 'A mail that was already on its way may still arrive.',
  again: 'Undo: send mail again',
  wrong: 'This link is not whole',
  wrongAdvice:
    'Mail programs sometimes break long links. Copy the whole link from the mail into the address bar, or answer to whoever sent it.',
  unclear: 'That was not understood, and nothing was changed. Open the link from the mail once more.',
};
