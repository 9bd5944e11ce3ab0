import type { UnsubscribeMessages } from './unsubscribe.ts';

export const unsubscribeEn: UnsubscribeMessages = {
  heading: 'Unsubscribe',
  now: (address, watch) => `${address} gets mail about “${watch}”.`,
  stopOne: (watch) => `No more mail about “${watch}”`,
  stopAll: 'No more mail from this Dateline at all',
  done: 'Done',
  doneOne: (address, watch) => `${address} gets no more mail about “${watch}”.`,
  doneAll: (address) => `${address} gets no more mail from this Dateline.`,
  lag: 'A mail that was already on its way may still arrive.',
  again: 'Undo: send mail again',
  wrong: 'This link is not whole',
  wrongAdvice:
    'Mail programs sometimes break long links. Copy the whole link from the mail into the address bar, or answer to whoever sent it.',
  unclear: 'That was not understood, and nothing was changed. Open the link from the mail once more.',
};
