import { joined, type Token, tokenPhrases } from './tokens.ts';

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
const UNITS = tokenPhrases<string>([
  ['USD', 'usd|đô la mỹ|đôla mỹ|đô-la mỹ|đô la|đôla|đô-la|us dollars|us dollar|dollars|dollar'],
  ['VND', 'vnd|vnđ|đồng|đồng việt nam|việt nam đồng|dong|vietnamese dong'],
  ['CNY', 'cny|ndt|nhân dân tệ|tệ|yuan|rmb|renminbi'],
  ['JPY', 'jpy|yen|yên|yên nhật'],
  ['EUR', 'eur|euro|euros'],
  ['GBP', 'gbp|bảng anh|bảng|pounds sterling|pounds|pound'],
  ['KRW', 'krw|won'],
  ['LAK', 'lak|kip|kíp'],
  ['KHR', 'khr|riel'],
  ['THB', 'thb|baht|bạt'],
  ['INR', 'inr|rupee|rupees'],
  ['IDR', 'idr|rupiah'],
  ['RUB', 'rub|rúp|ruble|rubles|rouble|roubles'],
  ['AUD', 'aud|đô la úc|đô la australia|đô-la úc|australian dollars'],
  ['SGD', 'sgd|đô la singapore|singapore dollars'],
  ['CAD', 'cad|đô la canada|canadian dollars'],
  ['HKD', 'hkd|đô la hong kong|hong kong dollars'],
  ['TWD', 'twd|đô la đài loan|đài tệ'],
  ['NZD', 'nzd|đô la new zealand|new zealand dollars'],
  ['MYR', 'myr|ringgit'],
  ['PHP', 'php|peso|pesos'],
  ['CHF', 'chf|franc thụy sĩ|swiss francs'],
  ['KZT', 'kzt|tenge'],
  ['percent', '%|phần trăm|điểm phần trăm|điểm %|percent|per cent|pct|percentage points|percentage point'],
  ['km', 'km|kilômét|ki-lô-mét|ki lô mét|cây số|kilometre|kilometres|kilometer|kilometers'],
  ['m', 'm|mét|metre|metres|meter|meters'],
  ['mile', 'dặm|mile|miles'],
  ['yard', 'yard|yards'],
  ['foot', 'feet|foot'],
  ['nautical mile', 'hải lý|nautical mile|nautical miles'],
  ['km²', 'km2|km²|km vuông|kilômét vuông|sq km|square kilometres|square kilometers'],
  ['m²', 'm2|m²|mét vuông|square metres|square meters'],
  ['ha', 'ha|héc ta|hécta|hecta|hectare|hectares'],
  ['tonne', 'tấn|tonne|tonnes|ton|tons'],
  ['kg', 'kg|ki-lô-gam|kilogram|kilograms|kilogrammes'],
  ['barrel', 'thùng|barrel|barrels'],
  ['MW', 'mw|megawatt|megawatts'],
  ['GW', 'gw|gigawatt|gigawatts'],
  ['kWh', 'kwh'],
  ['°C', 'độ|độ c|°c|°|degrees|degrees celsius'],
  [
    'time',
    'năm|tháng|tuần|tuần lễ|ngày|ngày đêm|giờ|giờ đồng hồ|tiếng|tiếng đồng hồ|phút|giây|thế kỷ|thập kỷ|thập niên|tuổi|mùa|h|g',
  ],
  [
    'time',
    'year|years|month|months|week|weeks|day|days|night|nights|hour|hours|minute|minutes|second|seconds|century|centuries|decade|decades|am|pm|a.m|p.m',
  ],
  ['none', 'đồng chí|đồng bào|đồng nghiệp|tiếng súng'],
  ['times', 'lần|times|time|fold'],
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
  const at = end + hyphen;
  const match = UNITS.at(tokens, at);
  if (!match) return null;
  const { meaning: unit, length } = match;
  const first = tokens[at];
  const unitEnd = at + length;
  // `Quốc lộ 1 Đồng Sơn` costs nothing, and behind `6 tỷ` a year is the period.
  if (unit === 'none' || (unit === 'time' && scaled) || isName(first)) return null;
  if (unit === 'times') return { unit: isMultiple(tokens, start, unitEnd) ? unit : 'time', end: unitEnd };
  const isWord = length === 1 && !scaled && WORD_TOO.test(first?.lower ?? '');
  return isWord ? null : { unit, end: unitEnd };
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
