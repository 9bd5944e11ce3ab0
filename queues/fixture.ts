import { z } from 'zod';
import type { QueueDefinition } from './definition.ts';

export interface Note {
  text: string;
}

/** A queue of no consequence. */
export const notes: QueueDefinition<Note> = {
  name: 'notes',
  payload: z.object({ text: z.string() }),
  key: ({ text }) => text,
  retry: { attempts: 3, firstMs: 10, longestMs: 20 },
};
