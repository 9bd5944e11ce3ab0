import type { Fault } from '../fault.ts';

/** Mails that could not be handed over are tried again after half a minute, then after one, and so on. */
const PATIENCE_MS = 240_000;

const down: Fault = {
  name: 'mail-server-down',
  runsOn: () => true,
  strikesAtOnce: true,
  async strike({ mailServer }) {
    await mailServer.goDown();
    return {
      lasts: [4_000, 15_000],
      patienceMs: PATIENCE_MS,
      doctorTells: /^mail: /,
      mend: () => mailServer.comeUp(),
    };
  },
};

/** Takes connections, and says nothing on them. */
const hanging: Fault = {
  name: 'mail-server-hanging',
  runsOn: () => true,
  strikesAtOnce: true,
  async strike({ mailServer }) {
    await mailServer.hang();
    return {
      lasts: [4_000, 15_000],
      patienceMs: PATIENCE_MS,
      doctorTells: /^mail: /,
      mend: () => mailServer.comeUp(),
    };
  },
};

const refusing: Fault = {
  name: 'mail-server-busy',
  runsOn: () => true,
  strikesAtOnce: true,
  async strike({ mailServer }, random) {
    const times = 1 + Math.floor(random() * 4);
    mailServer.refuse(451, times);
    return { what: `451, ${times} times`, lasts: [0, 0], patienceMs: PATIENCE_MS, mend: async () => {} };
  },
};

export const MAIL_FAULTS = [down, hanging, refusing] as const;
