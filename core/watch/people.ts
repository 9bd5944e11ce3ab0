import { LEADER_TABLES } from '../leaders/leaders.ts';
import { foldedKey } from '../text.ts';

let forms: Map<string, string[]> | undefined;

/** All that somebody is called: `Tập Cận Bình` is `Xi Jinping` too. Of whom nothing is known, the name alone. */
export function namesOf(person: string): string[] {
  forms ??= formsByName();
  const others = forms.get(foldedKey(person)) ?? [];
  return [person, ...others.filter((name) => foldedKey(name) !== foldedKey(person))];
}

/** Names of one word are left out: several have them. */
function formsByName(): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const line of LEADER_TABLES.flatMap((table) => table.match(/.+/g) ?? [])) {
    const written = line.split('|')[2]?.replaceAll('*', '').split(',') ?? [];
    const names = written.filter((name) => foldedKey(name).includes(' '));
    for (const name of names) {
      const key = foldedKey(name);
      byName.set(key, [...new Set([...(byName.get(key) ?? []), ...names])]);
    }
  }
  return byName;
}
