/**
 * The fields of a WARC or HTTP header, by lower-case name; values of a repeated field are joined as RFC 9110 §5.3
 * has it. Lines that are no fields are passed over: old crawlers kept what servers sent.
 */
export function parseFields(header: string): Record<string, string> {
  const fields = new Map<string, string>();
  // A line that begins with white space continues the one before (obs-fold).
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const field = /^([!#$%&'*+.^_`|~\w-]+)[ \t]*:(.*)$/s.exec(line);
    if (!field?.[1]) continue;
    const name = field[1].toLowerCase();
    const value = (field[2] ?? '').trim();
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(fields);
}

/** Lines `Name: value`; what would break out of a line, or is no name, is dropped. */
export function formatFields(fields: Iterable<readonly [string, string]>): string {
  let lines = '';
  for (const [name, value] of fields) {
    if (/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) lines += `${name}: ${value.replace(/\p{Cc}+/gu, ' ')}\r\n`;
  }
  return lines;
}

/** Where a header's last line ends and where what follows it begins; null where no empty line is found. */
export function findHeaderEnd(bytes: Buffer): { end: number; next: number } | null {
  const strict = bytes.indexOf('\r\n\r\n');
  const bare = bytes.indexOf('\n\n');
  if (strict < 0 && bare < 0) return null;
  if (bare < 0 || (strict >= 0 && strict < bare)) return { end: strict, next: strict + 4 };
  return { end: bare, next: bare + 2 };
}
