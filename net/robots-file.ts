/** What a robots.txt says to one program. */
export interface RobotsFile {
  /** Whether the program may ask for a URL of the file's site. */
  allows(url: URL): boolean;
  /** How long it is to wait between requests; an hour at most, null where the file says nothing of use. */
  crawlDelaySeconds: number | null;
}

interface Rule {
  allow: boolean;
  /** Its length tells how specific it is (RFC 9309 §2.2.2). */
  pattern: string;
  /** What stands between its `*`. */
  pieces: string[];
  /** It ends in `$`: nothing may follow. */
  isAnchored: boolean;
}

interface FileRecord {
  key: string;
  value: string;
  /** How many of its group's names stand before it. */
  after: number;
}

interface NamedGroup {
  names: string[];
  records: FileRecord[];
}

interface Group {
  rules: Rule[];
  delays: number[];
  /** How many rules have a `*`. */
  wildcards: number;
}

/** Longer delays are mistakes or mockery; even this gives a page an hour. */
const LONGEST_DELAY_SECONDS = 3_600;
/** Each is looked for in the whole URL: 33,000 in 500 KB took 1 s a page. Sites have some hundred. */
const MAX_WILDCARDS = 5_000;
/** RFC 9309 §2.2.1; what follows, a version say, is no part of the name. */
const PRODUCT_TOKEN = /^[a-z_-]+/;

/**
 * Reads a robots.txt as RFC 9309 has it, for the program named by `product`: the groups that name it, all together,
 * else those for `*`. By hand, since robots-parser keeps every rule for every name of its group (500 KB became
 * gigabytes) and compares each letter of a pattern with each of the URL (3 s a page).
 */
export function parseRobotsFile(text: string, product: string): RobotsFile {
  const group = groupFor(text, product.toLowerCase());
  // The longest match wins, allowing before forbidding: the first that fits, in this order.
  group.rules.sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow));
  return {
    allows({ pathname, search }) {
      if (pathname === '/robots.txt') return true;
      const path = normalisePath(pathname + search);
      return group.rules.find((rule) => matchesRule(path, rule))?.allow ?? true;
    },
    crawlDelaySeconds: group.delays.length > 0 ? Math.max(...group.delays) : null,
  };
}

/** The records of the groups that name a program, else of those for `*`. */
function groupFor(text: string, product: string): Group {
  const named: Group = { rules: [], delays: [], wildcards: 0 };
  const others: Group = { rules: [], delays: [], wildcards: 0 };
  let isNamed = false;
  for (const { names, records } of groupsOf(text)) {
    const ours = names.findIndex((name) => tokenOf(name) === product);
    isNamed ||= ours >= 0;
    addRecords(named, records, ours);
    addRecords(
      others,
      records,
      names.findIndex((name) => name.startsWith('*')),
    );
  }
  return isNamed ? named : others;
}

/** Adds what stands after the name at an index; nothing for -1. */
function addRecords(group: Group, records: FileRecord[], index: number): void {
  if (index < 0) return;
  for (const { key, value, after } of records) if (after > index) addRecord(group, key, value);
}

/** A list of names and what follows it. Only a rule ends the list (RFC 9309 §2.2.1), not what a file says besides. */
function groupsOf(text: string): NamedGroup[] {
  const groups: NamedGroup[] = [];
  let isListing = false;
  for (const { key, value } of linesOf(text)) {
    const isName = key === 'user-agent';
    if (isName && !isListing) groups.push({ names: [], records: [] });
    isListing = isName || (isListing && !isRule(key));
    const group = groups.at(-1);
    if (isName) group?.names.push(value);
    else group?.records.push({ key, value, after: group.names.length });
  }
  return groups;
}

function isRule(key: string): boolean {
  return key === 'allow' || key === 'disallow';
}

function addRecord(group: Group, key: string, value: string): void {
  // An empty value says nothing.
  if (!value) return;
  if (isRule(key)) addRule(group, ruleOf(value, key === 'allow'));
  const delay = key === 'crawl-delay' ? Number(value) : Number.NaN;
  if (delay > 0) group.delays.push(Math.min(delay, LONGEST_DELAY_SECONDS));
}

function* linesOf(text: string): Generator<{ key: string; value: string }> {
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const [record = ''] = line.split('#', 1);
    const colon = record.indexOf(':');
    if (colon < 0) continue;
    yield { key: record.slice(0, colon).trim().toLowerCase(), value: record.slice(colon + 1).trim() };
  }
}

function tokenOf(name: string): string | undefined {
  return name.toLowerCase().match(PRODUCT_TOKEN)?.[0];
}

function addRule(group: Group, rule: Rule): void {
  if (rule.pieces.length > 1) group.wildcards += 1;
  if (rule.pieces.length === 1 || group.wildcards <= MAX_WILDCARDS) group.rules.push(rule);
}

function ruleOf(value: string, allow: boolean): Rule {
  const pattern = normalisePath(value.replace(/\*+/g, '*'));
  const isAnchored = pattern.endsWith('$');
  return { allow, pattern, isAnchored, pieces: (isAnchored ? pattern.slice(0, -1) : pattern).split('*') };
}

/** The leftmost place for each piece leaves the most room for those that follow, so that nothing is tried twice. */
function matchesRule(path: string, { pieces, isAnchored }: Rule): boolean {
  const [first = '', ...others] = pieces;
  if (!path.startsWith(first)) return false;
  const last = isAnchored ? others.pop() : undefined;
  let at = first.length;
  for (const piece of others) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!isAnchored) return true;
  return last === undefined ? path.length === at : path.endsWith(last) && path.length - last.length >= at;
}

/** One spelling for one octet: letters that need no escape without one, all others with an upper-case one. */
function normalisePath(path: string): string {
  return path.replace(/[^\x21-\x7e]+/g, escaped).replace(/%[0-9a-f]{2}/gi, (octet) => {
    const letter = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : octet.toUpperCase();
  });
}

function escaped(text: string): string {
  return Buffer.from(text).toString('hex').replace(/../g, '%$&');
}
