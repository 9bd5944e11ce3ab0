import type { WatchToldMessages } from './watch-told.ts';

export const watchToldEn: WatchToldMessages = {
  heading: 'What it told last',
  none: 'Nothing yet.',
  mailed: (count) => (count === 1 ? '1 recipient mailed' : `${count} recipients mailed`),
  inDigest: (count) => `${count} in the next digest`,
  waiting(count, until) {
    if (until === null) return `${count} about to be mailed`;
    return count === 1 ? `1 waiting until ${until}` : `${count} waiting, the first until ${until}`;
  },
  dropped: (count) => `${count} not told after all`,
  notMailed: 'nobody mailed',
  secrets: 'Secrets that sign the calls',
  secretsHint:
    'Whoever receives a call can verify with it that the call is genuine; docs/webhooks.md says how. Each address has its own.',
};
