/** htmlparser2 shifts its stack for each tag: 10,000 open elements take 0.1 s, 200,000 take 42 s. */
const MOST_OPEN_ELEMENTS = 10_000;

const NEVER_NESTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option html head body'.split(
    ' ',
  ),
);

const TAG = /<(\/?)([a-z][^\s/<>]*)([^<>]*)/gi;

/** False where the tags nest so deep that parsing alone would stall the process. Linear in the length. */
export function isParseable(html: string): boolean {
  const open = new Map<string, number>();
  let total = 0;
  for (const [, slash, rawName = '', rest = ''] of html.matchAll(TAG)) {
    const name = rawName.toLowerCase();
    const count = open.get(name) ?? 0;
    const isEmpty = rest.endsWith('/') && Boolean(open.get('svg') || open.get('math'));
    if (isEmpty || NEVER_NESTED.has(name) || (slash && count === 0)) continue;
    const step = slash ? -1 : 1;
    open.set(name, count + step);
    total += step;
    if (total > MOST_OPEN_ELEMENTS) return false;
  }
  return true;
}
