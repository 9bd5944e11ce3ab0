import { z } from 'zod';

export const LONGEST_NAME = 80;

/** What a person calls a search: on one line. */
export const searchNameSchema = z
  .string()
  .transform((name) =>
    name
      .normalize('NFC')
      .replace(/\p{Cc}+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(LONGEST_NAME));

/** A search as it stands in an address, before it is read. */
export const searchTextSchema = z.string().max(4_000);
