import type { Fault } from '../fault.ts';
import type { Stage } from '../stage.ts';
import { somethingWaits } from '../waiting-work.ts';

/** Mails that could not be handed over are tried again after half a minute, then after one, and so on. */
const PATIENCE_MS = 240_000;
const AWAY = /^mail: /;
const PUT_OFF = /^(?:fine|mails-[a-z]+): .*mails that were put off.*451/s;
const DELAYED = /"queue":"mail".*an attempt failed|a mail was not delivered for certain/;

function ofServer(
  name: string,
  strike: (stage: Stage) => Promise<void>,
  doctorTells: (isMailed: boolean) => RegExp | null,
): Fault {
  return {
    name,
    runsOn: () => true,
    strikesAtOnce: true,
    async strike(stage) {
      await strike(stage);
      const isMailed = await somethingWaits(stage, 'mail');
      return {
        ...(isMailed ? {} : { what: 'no mail was to go' }),
        lasts: [4_000, 15_000],
        patienceMs: PATIENCE_MS,
        says: isMailed ? [DELAYED] : [],
        doctorTells: doctorTells(isMailed),
        mend: () => stage.mailServer.comeUp(),
      };
    },
  };
}

export const MAIL_FAULTS = [
  ofServer(
    'mail-server-down',
    ({ mailServer }) => mailServer.goDown(),
    () => AWAY,
  ),
  /** Takes connections, and says nothing on them. */
  ofServer(
    'mail-server-hanging',
    ({ mailServer }) => mailServer.hang(),
    () => AWAY,
  ),
  /** As one that greylists, or is short of something, which is no trouble until an hour has passed. */
  ofServer(
    'mail-server-busy',
    ({ mailServer }) => mailServer.beBusy(),
    (isMailed) => (isMailed ? PUT_OFF : null),
  ),
] as const;
