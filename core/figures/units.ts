import { PhraseBook } from './phrases.ts';
import { joined, type Token } from './tokens.ts';

/** Symbols that stand before a sum, with the letters that may stand before them. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['s$', 'SGD'],
  ['c$', 'CAD'],
  ['hk$', 'HKD'],
  ['nt$', 'TWD'],
  ['nz$', 'NZD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₫', 'VND'],
  ['₽', 'RUB'],
]);
const CODES =
  /^(?:USD|VND|CNY|RMB|NDT|JPY|EUR|GBP|KRW|LAK|KHR|THB|INR|IDR|RUB|AUD|SGD|CAD|HKD|MYR|PHP|CHF|TWD|NZD|SEK|NOK|DKK|KZT|Rp|Rs)$/;
const CODE_MEANINGS: ReadonlyMap<string, string> = new Map([
  ['RMB', 'CNY'],
  ['NDT', 'CNY'],
  ['Rp', 'IDR'],
  ['Rs', 'INR'],
]);

/** What a number can be followed by; `time` is no figure, `none` only looks like a unit. */
const UNITS = new PhraseBook<string>([
  [
    'usd, đô la mỹ, đôla mỹ, đô - la mỹ, đô la, đôla, đô - la, us dollars, us dollar, u . s . dollars, u . s . dollar, dollars, dollar',
    'USD',
  ],
  ['vnd, vnđ, đồng, đồng việt nam, việt nam đồng, dong, vietnamese dong', 'VND'],
  ['cny, ndt, nhân dân tệ, tệ, yuan, rmb, renminbi', 'CNY'],
  ['jpy, yen, yên, yên nhật', 'JPY'],
  ['eur, euro, euros', 'EUR'],
  ['gbp, bảng anh, bảng, pounds sterling, pounds, pound', 'GBP'],
  ['krw, won', 'KRW'],
  ['lak, kip, kíp', 'LAK'],
  ['khr, riel', 'KHR'],
  ['thb, baht, bạt', 'THB'],
  ['inr, rupee, rupees', 'INR'],
  ['idr, rupiah', 'IDR'],
  ['rub, rúp, ruble, rubles, rouble, roubles', 'RUB'],
  ['aud, đô la úc, đô la australia, đô - la úc, australian dollars', 'AUD'],
  ['sgd, đô la singapore, singapore dollars', 'SGD'],
  ['cad, đô la canada, canadian dollars', 'CAD'],
  ['hkd, đô la hong kong, hong kong dollars', 'HKD'],
  ['twd, đô la đài loan, đài tệ', 'TWD'],
  ['nzd, đô la new zealand, new zealand dollars', 'NZD'],
  ['myr, ringgit', 'MYR'],
  ['php, peso, pesos', 'PHP'],
  ['chf, franc thụy sĩ, swiss francs', 'CHF'],
  ['kzt, tenge', 'KZT'],
  [
    '%, phần trăm, điểm phần trăm, điểm %, percent, per cent, pct, percentage points, percentage point',
    'percent',
  ],
  ['km, kilômét, ki - lô - mét, ki lô mét, cây số, kilometre, kilometres, kilometer, kilometers', 'km'],
  ['m, mét, metre, metres, meter, meters', 'm'],
  ['dặm, mile, miles', 'mile'],
  ['yard, yards', 'yard'],
  ['feet, foot', 'foot'],
  ['hải lý, nautical mile, nautical miles', 'nautical mile'],
  ['km 2, km ², km vuông, kilômét vuông, sq km, square kilometres, square kilometers', 'km²'],
  ['m 2, m ², mét vuông, square metres, square meters', 'm²'],
  ['ha, héc ta, hécta, hecta, hectare, hectares', 'ha'],
  ['tấn, tonne, tonnes, ton, tons', 'tonne'],
  ['kg, ki - lô - gam, kilogram, kilograms, kilogrammes', 'kg'],
  ['thùng, barrel, barrels', 'barrel'],
  ['mw, megawatt, megawatts', 'MW'],
  ['gw, gigawatt, gigawatts', 'GW'],
  ['kwh', 'kWh'],
  ['độ, độ c, ° c, °, degrees, degrees celsius', '°C'],
  [
    'năm, tháng, tuần, tuần lễ, ngày, ngày đêm, giờ, giờ đồng hồ, tiếng, tiếng đồng hồ, phút, giây, thế kỷ, thập kỷ, thập niên, tuổi, mùa, h, g',
    'time',
  ],
  [
    'year, years, month, months, week, weeks, day, days, night, nights, hour, hours, minute, minutes, second, seconds, century, centuries, decade, decades, am, pm, a . m, p . m',
    'time',
  ],
  ['đồng chí, đồng bào, đồng nghiệp, tiếng súng', 'none'],
  ['lần, times, time, fold', 'times'],
]);
/** Currencies whose name is also a word, and which are only ever counted in large sums. */
const WORD_TOO = /^(?:won|pound|pounds|bảng|tệ|bạt)$/;
const MORE_THAN = /^(?:more|as|higher|larger|bigger|greater|the|its|that|what)$/;

const CURRENCY = /^[A-Z]{3}$/;

export function isCurrency(unit: string | null): boolean {
  return unit !== null && CURRENCY.test(unit);
}

/** The currency that stands before a number, and where it begins. */
export function currencyBefore(
  tokens: readonly Token[],
  index: number,
): { unit: string; start: number } | null {
  const before = tokens[index - 1];
  if (!before) return null;
  if (before.kind === 'word') {
    const code = CODES.test(before.text) ? before.text : null;
    return code ? { unit: CODE_MEANINGS.get(code) ?? code, start: index - 1 } : null;
  }
  const letters = joined(tokens, index - 1) ? (tokens[index - 2]?.lower ?? '') : '';
  const lettered = SYMBOLS.get(letters + before.text);
  if (letters !== '' && lettered) return { unit: lettered, start: index - 2 };
  const unit = SYMBOLS.get(before.text);
  return unit ? { unit, start: index - 1 } : null;
}

/** The unit that follows a number, also after a hyphen; `start` is the number's first token. */
export function unitAfter(
  tokens: readonly Token[],
  start: number,
  end: number,
  scaled: boolean,
): { unit: string; end: number } | null {
  const hyphen = tokens[end]?.text === '-' && joined(tokens, end) && joined(tokens, end + 1) ? 1 : 0;
  const match = UNITS.at(tokens, end + hyphen);
  if (!match) return null;
  const { meaning: unit } = match;
  const first = tokens[end + hyphen];
  // `Quốc lộ 1 Đồng Sơn` costs nothing, and behind `6 tỷ` a year is the period.
  if (unit === 'none' || (unit === 'time' && scaled) || isName(first)) return null;
  if (unit === 'times')
    return isMultiple(tokens, start, match.end) ? { unit, end: match.end } : { ...match, unit: 'time' };
  const word = first?.lower ?? '';
  return WORD_TOO.test(word) && match.end === end + hyphen + 1 && !scaled ? null : { unit, end: match.end };
}

function isName(token: Token | undefined): boolean {
  return token?.text === 'Đồng' || token?.text === 'Won';
}

/** `gấp 7 lần` and `seven times the sum` compare; `7 lần` and `seven times` count occasions. */
function isMultiple(tokens: readonly Token[], start: number, end: number): boolean {
  if (tokens[end - 1]?.lower === 'fold') return true;
  const before = tokens.slice(Math.max(0, start - 3), start);
  return before.some(({ lower }) => lower === 'gấp') || MORE_THAN.test(tokens[end]?.lower ?? '');
}
