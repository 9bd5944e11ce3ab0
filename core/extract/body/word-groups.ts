import { wordsOf } from '../../text.ts';

/** Every three words in a row, lower-case: few texts share one by chance. */
export function wordGroups(text: string): string[] {
  const words = wordsOf(text.toLowerCase());
  const groups: string[] = [];
  for (let at = 0; at + 2 < words.length; at++) groups.push(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return groups;
}
