export type HeaderFields = ReadonlyMap<string, string>;

const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/;

/**
 * Groups of header fields with a blank line between them, as in RFC 3464 §2.1; folded lines are joined, names are in small
 * letters. Of fields that stand there twice, the first counts.
 */
export function headerGroupsOf(text: string): HeaderFields[] {
  const groups: Map<string, string[]>[] = [];
  let group = new Map<string, string[]>();
  let field: string[] | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      if (group.size > 0) groups.push(group);
      group = new Map();
      field = null;
    } else if (/^[ \t]/.test(line)) {
      field?.push(line.trim());
    } else {
      const [, name = '', value = ''] = FIELD.exec(line) ?? [];
      field = [value.trim()];
      if (name && !group.has(name.toLowerCase())) group.set(name.toLowerCase(), field);
    }
  }
  if (group.size > 0) groups.push(group);
  return groups.map((fields) => new Map([...fields].map(([name, parts]) => [name, parts.join(' ')])));
}

/** A Message-ID in a field's value, with its angle brackets. PostgreSQL takes no NUL, nor does RFC 5322 §3.6.4. */
export function messageIdIn(value: string): string | null {
  return /<[^<>\s\p{Cc}@]{1,200}@[^<>\s\p{Cc}@]{1,255}>/u.exec(value)?.[0] ?? null;
}
