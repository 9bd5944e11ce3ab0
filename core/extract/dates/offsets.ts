/** Abbreviations that mean one offset only, in minutes; `IST` and the like mean several and are left to the zone. */
const NAMED_OFFSETS: Record<string, number> = {
  z: 0,
  utc: 0,
  gmt: 0,
  ict: 420,
  wib: 420,
  sgt: 480,
  hkt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  edt: -240,
  est: -300,
  cdt: -300,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  bst: 60,
};

/** What American outlets write whether it is summer or winter. */
const NAMED_ZONES: Record<string, string> = {
  et: 'America/New_York',
  pt: 'America/Los_Angeles',
};

/**
 * What follows a time: `Z`, ` +07:00`, `+0700`, ` (GMT+7)`, ` EST`, as an offset; ` ET` as an IANA zone. The text's own
 * spelling of zero (Z) is kept.
 */
export function readClock(after: string): string | null {
  const numeric = /^\s*(?:Uhr\s*)?[([]?\s*(?:GMT|UTC)?\s*([+\-−])(\d{1,2})(?::?(\d\d))?(?!\d)/i.exec(after);
  if (numeric) {
    const [, sign = '', hours = '', minutes = '00'] = numeric;
    if (Number(hours) <= 14 && Number(minutes) < 60)
      return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
  }
  const name = /^\s*(?:Uhr\s*)?[([]?\s*([A-Za-z]{1,4})(?![\p{L}\p{N}])/u.exec(after)?.[1] ?? '';
  const minutes = NAMED_OFFSETS[name.toLowerCase()];
  if (minutes !== undefined) return minutes === 0 ? 'Z' : formatOffset(minutes);
  return name === name.toUpperCase() ? (NAMED_ZONES[name.toLowerCase()] ?? null) : null;
}

/** `+07:00` for 420. */
export function formatOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
