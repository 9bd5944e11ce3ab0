import type { Qualifier } from './figure.ts';
import { quantityParts } from './quantity-kind.ts';
import { quantityOf } from './vocabulary.ts';

export type LabelLanguage = 'vi' | 'en';

const NUMBERS = {
  vi: new Intl.NumberFormat('vi', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 3 }),
};
const SCALES: { factor: number; vi: string; en: string }[] = [
  { factor: 1e12, vi: 'nghìn tỷ', en: 'trillion' },
  { factor: 1e9, vi: 'tỷ', en: 'billion' },
  { factor: 1e6, vi: 'triệu', en: 'million' },
];
const QUALIFIERS: Record<Qualifier, Record<LabelLanguage, string>> = {
  about: { vi: 'khoảng', en: 'about' },
  over: { vi: 'hơn', en: 'over' },
  under: { vi: 'gần', en: 'nearly' },
};
const UNKNOWN: Partial<Record<string, Record<LabelLanguage, string>>> = {
  sum: { vi: 'số tiền', en: 'sum' },
  share: { vi: 'tỷ lệ', en: 'share' },
  growth: { vi: 'mức tăng', en: 'growth' },
  measure: { vi: 'số đo', en: 'measure' },
};

/** What a figure is of, for people: `kim ngạch thương mại 2025`, `trade 2025`, `trade target 2030`. */
export function quantityLabel(
  { quantity, period, goal }: { quantity: string; period: string | null; goal: boolean },
  language: LabelLanguage,
): string {
  const name = quantityName(quantity, language);
  const aimed = language === 'vi' ? `mục tiêu ${name}` : `${name} target`;
  return [goal ? aimed : name, period === null ? '' : periodLabel(period, language)].join(' ').trim();
}

/** A value with its unit, for people: `hơn 3,1 tỷ USD`, `over 3.1 billion USD`, `10–15%`. */
export function valueLabel(
  { low, high, qualifier }: { low: number; high: number; qualifier: Qualifier | null },
  unit: string,
  language: LabelLanguage,
): string {
  const number = numberLabel(low, high, language);
  const value = [qualifier ? QUALIFIERS[qualifier][language] : '', number].join(' ').trim();
  if (unit === 'percent') return `${value}%`;
  if (unit === 'times') return language === 'vi' ? `gấp ${value} lần` : `${value} times as much`;
  return `${value} ${unitName(unit, language)}`;
}

function numberLabel(low: number, high: number, language: LabelLanguage): string {
  const scale = SCALES.find(
    ({ factor }) => high >= factor && isShort(low / factor) && isShort(high / factor),
  );
  const format = (value: number) => NUMBERS[language].format(value / (scale?.factor ?? 1));
  const digits = low === high ? format(low) : `${format(low)}–${format(high)}`;
  return scale ? `${digits} ${scale[language]}` : digits;
}

/** Not longer for being told in millions. */
function isShort(value: number): boolean {
  return Number(value.toFixed(3)) === Number(value.toPrecision(12));
}

function unitName(unit: string, language: LabelLanguage): string {
  const known = quantityOf(unit);
  if (known) return language === 'vi' ? known.vietnamese : known.english;
  return unit.startsWith('en:') ? `${unit.slice(3)}s` : unit.replace(/^vi:/, '');
}

function quantityName(key: string, language: LabelLanguage): string {
  const { base, suffix } = quantityParts(key);
  const name = UNKNOWN[base]?.[language] ?? unitName(base, language);
  if (suffix === 'growth') return language === 'vi' ? `mức tăng ${name}` : `${name} growth`;
  if (suffix === 'share') return language === 'vi' ? `tỷ lệ ${name}` : `share of ${name}`;
  if (suffix === 'total') return language === 'vi' ? `${name} lũy kế` : `cumulative ${name}`;
  return name;
}

function periodLabel(period: string, language: LabelLanguage): string {
  const [, year = '', part = ''] = /^(\d{4})-(.+)$/.exec(period) ?? [];
  if (part === '') return period.replace('/', '–');
  if (part.startsWith('01/')) {
    const months = Number(part.slice(3));
    return language === 'vi' ? `${months} tháng đầu năm ${year}` : `first ${months} months of ${year}`;
  }
  if (part.startsWith('Q')) return language === 'vi' ? `quý ${part.slice(1)}/${year}` : `${part} ${year}`;
  if (part === 'H1') return language === 'vi' ? `nửa đầu năm ${year}` : `first half of ${year}`;
  if (part === 'H2') return language === 'vi' ? `nửa cuối năm ${year}` : `second half of ${year}`;
  return language === 'vi' ? `tháng ${Number(part)}/${year}` : `${Number(part)}/${year}`;
}
