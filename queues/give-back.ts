import { GivenBackError } from './errors.ts';

/**
 * How long work under way may take to end once the process is told to: a process has ten seconds in all, and systemd and
 * Docker as many and more before they kill it.
 */
const PATIENCE_MS = 5_000;

/** Lets work of a queue be given up when its process ends. */
export interface GiveBack {
  /**
   * What the work gives, or GivenBackError when it is given back before. The work itself runs on then, and ends with the
   * process: nobody hears of it any more, and doing it twice changes nothing.
   */
  orGivenBack<Result>(work: Promise<Result>): Promise<Result>;
  /** Runs `close`, and gives back what keeps it from ending for too long. */
  within(close: () => Promise<void>): Promise<void>;
}

export function createGiveBack(patienceMs = PATIENCE_MS): GiveBack {
  // One promise for all to race with would keep what each of them gave for as long as the process lives.
  const underWay = new Set<() => void>();
  let isOver = false;
  return {
    orGivenBack: (work) =>
      new Promise((resolve, reject) => {
        const giveBack = () => reject(new GivenBackError());
        if (isOver) giveBack();
        underWay.add(giveBack);
        work.then(resolve, reject).finally(() => underWay.delete(giveBack));
      }),
    async within(close) {
      const impatience = setTimeout(() => {
        isOver = true;
        for (const giveBack of underWay) giveBack();
      }, patienceMs);
      await close().finally(() => clearTimeout(impatience));
    },
  };
}
