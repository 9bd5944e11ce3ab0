import { createHash } from 'node:crypto';
import { randomFrom } from '../../bench/desk/text.ts';

export type Random = () => number;

/** Numbers from 0 to 1 for one thing of a run: what is drawn for another does not move them. */
export function randomOf(seed: number, ...about: (string | number)[]): Random {
  const digest = createHash('sha1')
    .update([seed, ...about].join(' '))
    .digest();
  return randomFrom(digest.readInt32BE(0));
}

export function between(random: Random, [least, most]: readonly [number, number]): number {
  return least + random() * (most - least);
}

export function wholeBetween(random: Random, least: number, most: number): number {
  return Math.min(most, Math.floor(between(random, [least, most + 1])));
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to choose from.');
  return item;
}

/** In another order (Fisher–Yates). */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}
