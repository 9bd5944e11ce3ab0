import { z } from 'zod';
import { lineSchema } from './text-fields.ts';

export const LONGEST_NAME = 80;

/** What a person calls a search. */
export const searchNameSchema = lineSchema(LONGEST_NAME);

/** A search as it stands in an address, before it is read. */
export const searchTextSchema = z.string().max(4_000);
