import type { SettingName } from '../../config/settings.ts';
import type { SettingInForce } from '../../config/settings-in-force.ts';
import type { MailState } from '../../storage/mail-log.ts';

/** What the pages that keep the house say. */
export interface HouseMessages {
  heading: string;
  intro: string;
  version: (version: string) => string;
  mails: (counts: ReadonlyMap<MailState, number>) => string;
  lastSent: string;
  noWayToMail: string;
  queues: string;
  queuesState: (open: number, givenUp: number) => string;
  noQueues: string;
  noQueuesAdvice: string;
  settings: string;
  settingsState: (set: number, all: number) => string;
  settingsHint: string;
  unset: string;
  origins: Record<SettingInForce['origin'], string>;
  meanings: Record<SettingName, string>;
  accountsState: (accounts: number, tokens: number) => string;
  noAccounts: string;
}
