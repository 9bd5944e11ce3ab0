import { setTimeout as sleep } from 'node:timers/promises';
import { compareOutcomes, type Difference } from './compare.ts';
import { amissAtDesk } from './desk.ts';
import { missedByDoctor } from './doctor.ts';
import { drawFaults } from './draw.ts';
import type { Fault, Strike } from './fault.ts';
import type { Installation } from './installation.ts';
import { judgeTelling } from './judge-telling.ts';
import { readArchiveProblems, readOutcome } from './outcome.ts';
import { stretched, untilNothing } from './patience.ts';
import { askSources, awaitQuiet } from './quiet.ts';
import { between, type Random, randomOf } from './random.ts';
import { isSaid, judgeLog, markIn, unsaidIn } from './record.ts';
import { readTelling } from './telling.ts';

/** The program that is disturbed, and the one that reads the same newsstand and is left alone. */
export interface Pair {
  disturbed: Installation;
  undisturbed: Installation;
}

export interface StruckFault {
  name: string;
  what: string | null;
  /** From the strike until the work of which it is told was done. */
  flowsAfterMs: number | null;
}

export interface Round {
  number: number;
  struck: StruckFault[];
  published: number;
  edited: number;
  /** From the last mending until nothing was left to do; null where that did not come. */
  quietAfterMs: number | null;
  differences: Difference[];
}

export const LONGEST_RECOVERY_MS = 45_000;

const LATEST_STRIKE_MS = 4_000;
const LASTS = [2_000, 8_000] as const;
const PATIENCE_MS = 120_000;
/** A busy machine may not come upon what is broken as soon as it breaks. */
const SAID_WITHIN_MS = 30_000;
/** Who has started says what was before it once two signs of life of that are missed. */
const SAID_AFTERWARDS_WITHIN_MS = 60_000;
const DESK_PATIENCE_MS = 15_000;
/** How long they are compared anew: the scheduler's own slots give the program something to do again and again; a state in between is no difference. */
const COMPARE_FOR_MS = 30_000;

export async function playRound(
  pair: Pair,
  number: number,
  faults: readonly Fault[],
  seed: number,
): Promise<Round> {
  const { disturbed, undisturbed } = pair;
  const random = randomOf(seed, 'round', number);
  const mark = markIn(disturbed);
  const batch = disturbed.newsstand.publish();
  await Promise.all([askSources(disturbed), askSources(undisturbed)]);
  const { struck, strikes, differences } = await strikeAll(
    disturbed,
    drawFaults(faults, number - 1, seed, random),
    random,
    { randomFor: (name) => randomOf(seed, 'round', number, name), isSaid: (words) => isSaid(mark(), words) },
  );
  const mendedAt = performance.now();
  const patienceMs = Math.max(stretched(PATIENCE_MS), ...strikes.map((strike) => strike.patienceMs ?? 0));
  const [left, leftUndisturbed] = await Promise.all([
    awaitQuiet(disturbed, patienceMs),
    awaitQuiet(undisturbed, PATIENCE_MS + patienceMs),
  ]);
  const quietAfterMs = left.length > 0 ? null : performance.now() - mendedAt;
  // What ends only now, because of what broke, is of this round.
  await disturbed.processes.started();
  differences.push(
    ...left.map((what) => ({ of: 'work', what: `still open: ${what}` })),
    ...leftUndisturbed.map((what) => ({
      of: 'harness',
      what: `the undisturbed run has still open: ${what}`,
    })),
    ...judgeLog(mark(), strikes),
    ...(await untilNothing(async () => unsaidIn(mark(), strikes), stretched(SAID_AFTERWARDS_WITHIN_MS))),
    ...(await untilNothing(() => amissAtDesk(disturbed), stretched(DESK_PATIENCE_MS))),
    ...struck.flatMap(judgeRecovery),
    ...(left.length > 0 ? [] : await comparePair(pair)),
  );
  return {
    number,
    struck,
    published: batch.published.length,
    edited: batch.edited.length,
    quietAfterMs,
    differences,
  };
}

async function strikeAll(
  stage: Installation,
  faults: readonly Fault[],
  random: Random,
  { randomFor, isSaid }: { randomFor: (name: string) => Random; isSaid: (words: RegExp) => boolean },
) {
  // Where a process is killed besides, a database of its own is gone, and with it what doctor looks at.
  const isAlone = faults.length === 1;
  const struck: StruckFault[] = [];
  const strikes: Strike[] = [];
  const differences: Difference[] = [];
  const mendings: Promise<void>[] = [];
  for (const fault of faults) {
    const strikesAfterMs = between(random, [0, LATEST_STRIKE_MS]);
    if (!fault.strikesAtOnce) await sleep(strikesAfterMs);
    const about: StruckFault = { name: fault.name, what: null, flowsAfterMs: null };
    struck.push(about);
    const failed = (error: unknown) => void differences.push({ of: fault.name, what: String(error) });
    const lasts = random();
    try {
      const strike = await fault.strike(stage, randomFor(fault.name));
      about.what = strike.what ?? null;
      strikes.push(strike);
      const lastsMs = between(() => lasts, strike.lasts ?? LASTS);
      const missed = async () => (isAlone ? missedByDoctor(strike, stage.machine) : []);
      mendings.push(
        mendLater(strike, lastsMs, { about, isSaid, missed })
          .then((unseen) => void differences.push(...unseen))
          .catch(failed),
      );
    } catch (error) {
      failed(error);
    }
  }
  await Promise.all(mendings);
  return { struck, strikes, differences };
}

/** What is over at once cannot be waited for until the log tells of it. Returns what `dateline doctor` did not tell. */
async function mendLater(
  strike: Strike,
  afterMs: number,
  {
    about,
    isSaid,
    missed,
  }: { about: StruckFault; isSaid: (words: RegExp) => boolean; missed: () => Promise<string[]> },
): Promise<Difference[]> {
  await sleep(afterMs);
  const unsaid = async () => strike.says.filter((words) => !isSaid(words));
  const [unseen] = await Promise.all([
    untilNothing(missed, stretched(SAID_WITHIN_MS)),
    afterMs > 0 ? untilNothing(unsaid, stretched(SAID_WITHIN_MS)) : [],
  ]);
  await strike.mend();
  about.flowsAfterMs = (await strike.flowsAfter?.()) ?? null;
  return unseen.map((what) => ({ of: about.name, what }));
}

function judgeRecovery({ name, flowsAfterMs }: StruckFault): Difference[] {
  if (flowsAfterMs === null || flowsAfterMs <= stretched(LONGEST_RECOVERY_MS)) return [];
  return [{ of: name, what: `work flowed again after ${Math.round(flowsAfterMs)} ms` }];
}

async function comparePair({ disturbed, undisturbed }: Pair): Promise<Difference[]> {
  const deadline = performance.now() + stretched(COMPARE_FOR_MS);
  for (;;) {
    const [wanted, had] = await Promise.all([readOutcome(undisturbed), readOutcome(disturbed)]);
    const [wantedTelling, hadTelling] = await Promise.all([readTelling(undisturbed), readTelling(disturbed)]);
    const differences = [
      ...compareOutcomes(wanted, had),
      ...judgeTelling(wantedTelling, hadTelling),
      ...(await readArchiveProblems(disturbed)),
    ];
    if (differences.length === 0 || performance.now() > deadline) return differences;
    await Promise.all([awaitQuiet(disturbed, PATIENCE_MS), awaitQuiet(undisturbed, PATIENCE_MS)]);
  }
}
