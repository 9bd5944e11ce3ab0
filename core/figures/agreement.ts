import type { Qualifier } from './figure.ts';

/** A value as it is said. */
export interface SaidValue {
  low: number;
  high: number;
  qualifier: Qualifier | null;
}

/** What a qualifier allows, as a share of the value. */
const ABOUT = 0.1;
const OVER = 0.25;
const UNDER = 0.15;
/** A rounder figure is another one rounded only if it is this near: 3 billion is no rounding of 2.6. */
const ROUNDING = 0.05;
/** Up to here people count, and do not round. */
const COUNTED = 100;

/** Whether two values can both be right: the same, one the other's rounding, or within what a qualifier allows. */
export function agree(a: SaidValue, b: SaidValue): boolean {
  if (a.low === b.low && a.high === b.high && !opposed(a, b)) return true;
  if (isExact(a) && isExact(b)) return isRounding(a.low, b.low) || isRounding(b.low, a.low);
  const first = reach(a);
  const second = reach(b);
  const overlap = Math.min(first.to, second.to) - Math.max(first.from, second.from);
  return opposed(a, b) ? overlap > 0 : overlap >= 0;
}

/** Whether the greater of two values is more than so many times the smaller. */
export function isFarther(a: SaidValue, b: SaidValue, times: number): boolean {
  return Math.max(a.low, b.low) > times * Math.min(a.high, b.high);
}

/** The digits of a number that are not zeros at its end: of two ways to say it, the more precise has more. */
export function significantDigits(value: number): number {
  return value
    .toPrecision(12)
    .replace('.', '')
    .replace(/e.*$/, '')
    .replace(/^0+|0+$/g, '').length;
}

function isExact({ low, high, qualifier }: SaidValue): boolean {
  return low === high && qualifier === null;
}

function opposed(a: SaidValue, b: SaidValue): boolean {
  return (
    a.qualifier !== b.qualifier &&
    [a, b].every(({ qualifier }) => qualifier === 'over' || qualifier === 'under')
  );
}

function isRounding(round: number, precise: number): boolean {
  const digits = significantDigits(round);
  if (Math.abs(round) <= COUNTED && Number.isInteger(round) && Number.isInteger(precise))
    return round === precise;
  if (digits === 0 || digits >= significantDigits(precise)) return round === precise;
  return (
    Number(precise.toPrecision(digits)) === round && Math.abs(round - precise) < ROUNDING * Math.abs(round)
  );
}

function reach({ low, high, qualifier }: SaidValue): { from: number; to: number } {
  if (qualifier === 'about') return { from: low * (1 - ABOUT), to: high * (1 + ABOUT) };
  if (qualifier === 'over') return { from: low, to: high * (1 + OVER) };
  return { from: qualifier === 'under' ? low * (1 - UNDER) : low, to: high };
}
