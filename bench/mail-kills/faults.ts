export type Step = 'mail' | 'rcpt' | 'data' | 'end';

/** What a server does instead of accepting a mail: a reply of its own, none at all, or a cut connection. */
export type Fault =
  | { at: Step; reply: number }
  | { at: Step; reply: 'none' }
  | { at: 'data' | 'within' | 'end'; reply: 'cut' };

const STEPS: readonly Step[] = ['mail', 'rcpt', 'data', 'end'];
const CUTS = ['data', 'within', 'end'] as const;

/** Shares of all mails. A refusal for good ends a mail, so that there are few. */
const FAULTS: readonly { share: number; fault: Fault }[] = [
  ...STEPS.map((at) => ({ share: 0.03, fault: { at, reply: 451 } })),
  ...STEPS.map((at) => ({ share: 0.004, fault: { at, reply: 554 } })),
  ...STEPS.map((at) => ({ share: 0.008, fault: { at, reply: 'none' as const } })),
  ...CUTS.map((at) => ({ share: 0.02, fault: { at, reply: 'cut' as const } })),
];

/** @returns null for most mails: they are accepted */
export function pickFault(random: () => number): Fault | null {
  let left = random();
  for (const { share, fault } of FAULTS) {
    left -= share;
    if (left < 0) return fault;
  }
  return null;
}

/** A greylist (RFC 6647): who writes to a recipient for the first time, or after a pause, is to come again later. */
export interface Greylist {
  /** Whether to put a mail off with a 450. */
  putsOff(recipient: string, now: Date): boolean;
}

const WAIT_MS = 5 * 60_000;
const KNOWN_FOR_MS = 6 * 3_600_000;

export function createGreylist(): Greylist {
  const since = new Map<string, number>();
  return {
    putsOff(recipient, now) {
      const first = since.get(recipient);
      const age = first === undefined ? Number.POSITIVE_INFINITY : now.getTime() - first;
      if (age > KNOWN_FOR_MS) since.set(recipient, now.getTime());
      return age > KNOWN_FOR_MS || age < WAIT_MS;
    },
  };
}
