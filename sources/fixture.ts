import type { z } from 'zod';
import { type Source, sourceSchema } from './schema.ts';

/** A fictional source for tests, with the given fields in place of its own. */
export function fictionalSource(fields: Partial<z.input<typeof sourceSchema>> = {}): Source {
  return sourceSchema.parse({
    name: 'daily',
    title: 'The Daily',
    home: 'https://daily.example/',
    languages: ['vi'],
    zone: 'Asia/Ho_Chi_Minh',
    read: [{ feed: 'https://daily.example/rss' }],
    ...fields,
  });
}
