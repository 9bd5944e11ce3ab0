import type { Fault, Strike } from '../fault.ts';
import { wholeBetween } from '../random.ts';
import type { Stage } from '../stage.ts';
import { somethingWaits } from '../waiting-work.ts';

/** Mails that could not be handed over are tried again after half a minute, then after one, and so on. */
const PATIENCE_MS = 240_000;
/** One that greylists is no trouble until an hour has passed. */
const PUT_OFF = /^(?:fine|mails-[a-z]+): .*mails were put off.*451/s;
const DELAYED = /"queue":"mail".*an attempt failed|a mail was not delivered for certain/;

/** What is said of mails that could not go: nothing where none was to go. */
async function ofMails(stage: Stage): Promise<Pick<Strike, 'what' | 'says'>> {
  if (await somethingWaits(stage, 'mail')) return { says: [DELAYED] };
  return { what: 'no mail was to go', says: [] };
}

function ofServer(name: string, strike: (stage: Stage) => Promise<void>): Fault {
  return {
    name,
    runsOn: () => true,
    strikesAtOnce: true,
    async strike(stage) {
      await strike(stage);
      return {
        lasts: [4_000, 15_000],
        patienceMs: PATIENCE_MS,
        ...(await ofMails(stage)),
        doctorTells: /^mail: /,
        mend: () => stage.mailServer.comeUp(),
      };
    },
  };
}

const refusing: Fault = {
  name: 'mail-server-busy',
  runsOn: () => true,
  strikesAtOnce: true,
  async strike(stage, random) {
    const times = wholeBetween(random, 1, 4);
    stage.mailServer.refuse(451, times);
    const ofMail = await ofMails(stage);
    return {
      what: `451, ${times} times`,
      lasts: [1_000, 2_000],
      patienceMs: PATIENCE_MS,
      ...ofMail,
      doctorTells: ofMail.says.length > 0 ? PUT_OFF : null,
      mend: async () => {},
    };
  },
};

export const MAIL_FAULTS = [
  ofServer('mail-server-down', ({ mailServer }) => mailServer.goDown()),
  /** Takes connections, and says nothing on them. */
  ofServer('mail-server-hanging', ({ mailServer }) => mailServer.hang()),
  refusing,
] as const;
