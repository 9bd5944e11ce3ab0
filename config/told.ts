import { z } from 'zod';

/** What is said of a setting, in Markdown, with links as docs/settings.md needs them. */
export interface Told {
  meaning: string;
  /** What holds unless it is set. */
  unless: string;
  /** What of it is shown to nobody: all of it, what follows the program's name, or parts of the address that it is. */
  secret?: 'all' | 'options' | 'in-address';
}

const registry = z.registry<Told>();

/** A field of the schema with what is said of it, in docs/settings.md and by `dateline config --explain`. */
export function told<Field extends z.ZodType>(words: Told, field: Field): Field {
  const own = field.clone();
  registry.add(own, words);
  return own;
}

export function toldOf(field: z.ZodType): Told {
  const words = registry.get(field);
  if (!words) throw new RangeError('Nothing is told of a setting.');
  return words;
}
