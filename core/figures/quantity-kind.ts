import { type Quantity, quantityOf } from './vocabulary.ts';

/** A quantity's key taken apart: `trade-growth` is the growth of trade. */
export interface QuantityParts {
  base: string;
  suffix: 'growth' | 'share' | 'total' | null;
  /** Null where the vocabulary does not know the base. */
  known: Quantity | null;
}

const SUFFIXED = /^(.+)-(growth|share|total)$/;

export function quantityParts(key: string): QuantityParts {
  const [, base = key, suffix] = SUFFIXED.exec(key) ?? [];
  const known = quantityOf(base);
  return suffix === 'growth' || suffix === 'share' || suffix === 'total'
    ? { base, suffix, known }
    : { base: key, suffix: null, known };
}

/** How much two unlike figures of a quantity say. */
export interface Comparability {
  /** Values farther apart than so many times are of different things; 1 where unlike values never contradict. */
  within: number;
  /** An outlet that gives several values gives them of several things. */
  onlyValues: boolean;
  /** For ranking. */
  weight: number;
}

/** Death tolls grow fast, and police and organisers count differently. */
const CASUALTIES: Comparability = { within: 10, onlyValues: false, weight: 4 };
const SUM: Comparability = { within: 3, onlyValues: false, weight: 3 };
/** Of which year nobody says: an outlet that gives two gives them of two. */
const SUM_OF_ANY_TIME: Comparability = { ...SUM, onlyValues: true };
const COUNT: Comparability = { within: 3, onlyValues: false, weight: 2 };
const LOOSE: Comparability = { within: 2, onlyValues: true, weight: 1 };
const UNKNOWN: Comparability = { within: 1, onlyValues: true, weight: 0 };

export function comparabilityOf(key: string, period: string | null): Comparability {
  const { base, suffix, known } = quantityParts(key);
  if (suffix === 'share') return UNKNOWN;
  if (!known) return /^(?:vi|en):/.test(base) ? LOOSE : UNKNOWN;
  if (known.loose || suffix === 'growth') return LOOSE;
  if (known.unit === 'people') return CASUALTIES;
  if (known.unit !== null) return COUNT;
  return period === null ? SUM_OF_ANY_TIME : SUM;
}
