import { inspectAtWork, leftLocks, leftOfEmbedded, orphans } from './aftermath.ts';
import type { Difference } from './compare.ts';
import type { Fault, Ground, Setting } from './fault.ts';
import { layClock } from './faults/clock.ts';
import { ALL_FAULTS } from './faults/index.ts';
import { type Installation, openInstallation } from './installation.ts';
import { describeLayout, type Layout, ONE_PROCESS, pickLayout } from './layouts.ts';
import { whyNoNameService } from './means/name-service.ts';
import { whyNoSteppedClock } from './means/stepped-clock.ts';
import { type GrowingNewsstand, openNewsstand } from './newsstand.ts';
import { NIGHTS, type Night } from './nights.ts';
import { stretched } from './patience.ts';
import { awaitQuiet } from './quiet.ts';
import { randomOf } from './random.ts';
import { type Pair, playRound, type Round } from './round.ts';
import { timeIn } from './stage.ts';
import { readTelling } from './telling.ts';

export interface FaultRun {
  minutes: number;
  seed: number;
  queue: Setting['queue'];
  /** Names of the faults that may strike; all that can unless given. */
  only?: readonly string[] | undefined;
  /** In which all of it happens, instead of now. */
  night?: Night | undefined;
  onBegin?(about: { setting: Setting; layout: string; faults: string[] }): void;
  onRound?(round: Round): void;
  signal?: AbortSignal;
  /** Leaves the folders with databases, archives and logs. */
  keep?: boolean;
}

export interface FaultReport {
  seed: number;
  setting: Setting;
  layout: string;
  /** Names of faults that could have struck. */
  faults: string[];
  /** Names of faults that nothing here can bring about, by the queues, the database or what the machine lacks. */
  impossible: string[];
  /** Of the disturbed and the undisturbed program; gone unless they were to be kept. */
  folders: string[];
  rounds: Round[];
  /** Found when the rounds were over. */
  aftermath: Difference[];
  articles: number;
  /** By state. */
  mails: Record<string, number>;
}

const MINUTE_MS = 60_000;
const FIRST_PATIENCE_MS = 480_000;
/** Of the runs with queues in PostgreSQL, which need no server at all. */
const EMBEDDED_SHARE = 0.35;

/** Breaks the running program again and again, and holds what it did against what one did that was left alone. */
export async function runFaults(options: FaultRun): Promise<FaultReport> {
  const why = options.night && (await whyNoSteppedClock());
  if (why) throw new RangeError(`There is no night here: ${why}.`);
  const random = randomOf(options.seed, 'setting', options.queue);
  const embedded = options.queue === 'postgres' && random() < EMBEDDED_SHARE;
  const setting: Setting = { queue: options.queue, embedded };
  const layout = embedded ? ONE_PROCESS : pickLayout(random);
  const faults = chooseFaults(setting, options.only);
  const about = { setting, layout: describeLayout(layout), faults: faults.map(({ name }) => name) };
  options.onBegin?.(about);
  const takeAway: (() => Promise<void>)[] = [];
  const newsstand = await openNewsstand(randomOf(options.seed, 'publishing'), {
    domain: (await whyNoNameService()) ? undefined : 'newsstand.test',
    zone: options.night && NIGHTS[options.night].zone,
  });
  // What is read before anything has appeared is tried again in ten minutes.
  newsstand.publish();
  try {
    const pair = await openPair({
      setting,
      layout,
      faults,
      newsstand,
      night: options.night,
      takeAway,
    });
    newsstand.goBy(timeIn(pair.disturbed));
    try {
      const rounds = await playRounds(pair, faults, options);
      const { articles, mails } = await countWhatIsThere(pair.disturbed);
      const aftermath = await inspectAtWork(pair.disturbed);
      if (rounds.every(({ struck }) => struck.length === 0))
        aftermath.push({ of: 'harness', what: 'it ended before anything broke' });
      if (options.night) aftermath.push(...tooShort(options.night, pair.disturbed));
      await pair.disturbed.processes.stopAll();
      aftermath.push(
        ...(setting.embedded
          ? await leftOfEmbedded(pair.disturbed.folders.database)
          : await leftLocks(pair.disturbed)),
      );
      await closePair(pair);
      aftermath.push(...(await orphans(pair.disturbed)));
      const folders = Object.values(pair).map((installation: Installation) => installation.folders.run);
      return {
        seed: options.seed,
        setting,
        layout: about.layout,
        faults: about.faults,
        impossible: ALL_FAULTS.filter((fault) => !fault.runsOn(setting)).map(({ name }) => name),
        folders,
        rounds,
        aftermath,
        articles,
        mails,
      };
    } finally {
      await closePair(pair);
      // A folder that a disk is mounted in cannot be removed, and Node tries for minutes.
      await takeAllAway(takeAway);
      if (!options.keep) for (const installation of Object.values(pair)) await installation.remove();
    }
  } finally {
    await takeAllAway(takeAway);
    await newsstand.close();
  }
}

/** What was prepared last goes first. */
async function takeAllAway(takeAway: (() => Promise<void>)[]): Promise<void> {
  for (const take of takeAway.splice(0).reverse()) await take();
}

/** @throws RangeError for a name that no fault has, or that cannot strike there */
function chooseFaults(setting: Setting, only: readonly string[] | undefined): Fault[] {
  const fitting = ALL_FAULTS.filter((fault) => fault.runsOn(setting));
  if (!only) return fitting;
  const unknown = only.find((name) => !ALL_FAULTS.some((fault) => fault.name === name));
  if (unknown) {
    const names = ALL_FAULTS.map(({ name }) => name).join(', ');
    throw new RangeError(`There is no fault named ${unknown}. There are: ${names}.`);
  }
  const chosen = fitting.filter(({ name }) => only.includes(name));
  if (chosen.length > 0) return chosen;
  throw new RangeError(`None of ${only.join(', ')} can strike here: ${JSON.stringify(setting)}.`);
}

interface PairOptions {
  setting: Setting;
  layout: Layout;
  faults: readonly Fault[];
  newsstand: GrowingNewsstand;
  night: Night | undefined;
  takeAway: (() => Promise<void>)[];
}

async function openPair(options: PairOptions): Promise<Pair> {
  const { setting, layout, faults, newsstand, night, takeAway } = options;
  const prepare = async (ground: Ground, struck: readonly Fault[]) => {
    if (night) takeAway.push(await fallOn(night, ground));
    for (const fault of struck) {
      const take = await fault.prepare?.(ground);
      if (take) takeAway.push(take);
    }
  };
  const undisturbed = await openInstallation({
    setting: { queue: 'postgres', embedded: true },
    layout: ONE_PROCESS,
    newsstand,
    isUndisturbed: true,
    prepare: (ground) => prepare(ground, []),
  });
  try {
    const disturbed = await openInstallation({
      setting,
      layout,
      newsstand,
      isUndisturbed: false,
      prepare: (ground) => prepare(ground, faults),
    });
    return { disturbed, undisturbed };
  } catch (error) {
    await undisturbed.close();
    await undisturbed.remove();
    throw error;
  }
}

function tooShort(night: Night, installation: Installation): Difference[] {
  if (timeIn(installation) > new Date(NIGHTS[night].changes)) return [];
  return [{ of: 'harness', what: `it ended before clocks were changed: ${NIGHTS[night].changes}` }];
}

/** Has an installation go by the time of a night. Returns what takes its clock away. */
async function fallOn(night: Night, ground: Ground): Promise<() => Promise<void>> {
  const { clock, remove } = await layClock(ground);
  await clock.set(new Date(NIGHTS[night].begins));
  return remove;
}

async function closePair({ disturbed, undisturbed }: Pair): Promise<void> {
  await Promise.all([disturbed.close(), undisturbed.close()]);
}

/** The first is undisturbed for both: there has to be something to lose, and a harness that works. */
async function playRounds(pair: Pair, faults: readonly Fault[], options: FaultRun): Promise<Round[]> {
  const rounds: Round[] = [];
  // What is edited before it was read is no version.
  const open = await Promise.all(
    Object.values(pair).map((installation: Installation) =>
      awaitQuiet(installation, stretched(FIRST_PATIENCE_MS)),
    ),
  );
  if (open.flat().length > 0) throw new Error(`It does not come to rest at first: ${open.flat().join('; ')}`);
  const until = performance.now() + options.minutes * MINUTE_MS;
  while (performance.now() < until && !options.signal?.aborted) {
    const round = await playRound(pair, rounds.length, rounds.length === 0 ? [] : faults, options.seed);
    rounds.push(round);
    options.onRound?.(round);
    // What is wrong once stays wrong.
    if (round.differences.length > 0) break;
  }
  return rounds;
}

async function countWhatIsThere(installation: Installation) {
  const { mails } = await readTelling(installation);
  const states: Record<string, number> = {};
  for (const { state } of mails) states[state] = (states[state] ?? 0) + 1;
  return { articles: installation.newsstand.publishing.known().length, mails: states };
}
