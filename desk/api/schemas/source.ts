import { z } from 'zod';
import { HEALTHS, keptHealthSchema } from '../../../core/source/health.ts';
import { HEALTH_WORDS, sayCause } from '../../../core/source/health-words.ts';
import { checkReasonSchema } from '../../../core/source/next-check.ts';
import { exactInstantInZone } from '../../../core/time.ts';
import { healthSince, healthStateOf, type SourceStanding } from '../../../storage/source-standings.ts';
import { instant } from './common.ts';

export const sourceSchema = z
  .object({
    name: z.string(),
    title: z.string(),
    home: z.string(),
    health: z.enum([...HEALTHS, 'paused']),
    since: instant.nullable().meta({ description: 'null for what was never anything but fine' }),
    pausedBy: z.string().nullable().meta({ description: 'null where it is not, or the command line did' }),
    cause: keptHealthSchema.shape.cause.meta({ description: 'what it was judged by; null while it is fine' }),
    what: z.string().nullable().meta({ description: 'the cause in a sentence' }),
    advice: z.string().nullable().meta({ description: 'what to do about it' }),
    articles: z
      .object({ day: z.int(), week: z.int() })
      .meta({ description: 'published in the last day and week' }),
    lastCheck: instant.nullable(),
    nextCheck: instant.nullable(),
    nextCheckReason: checkReasonSchema.nullable(),
  })
  .meta({ id: 'Source', description: 'A source that is watched, and how it is.' });
export type SourceData = z.infer<typeof sourceSchema>;

export interface NamedSource {
  name: string;
  title: string;
  home: string;
}

/** A source as data: the same for programs and the command line. */
export function sourceData(
  { name, title, home }: NamedSource,
  standing: SourceStanding,
  zone: string,
): SourceData {
  const { health, state, articles } = standing;
  const at = (date: Date | null | undefined) => (date ? exactInstantInZone(date, zone) : null);
  const cause = health?.cause ?? null;
  const { what, advice } = cause ? sayCause(cause, HEALTH_WORDS.en) : { what: null, advice: null };
  return {
    name,
    title,
    home,
    health: healthStateOf(standing),
    since: at(healthSince(standing)),
    pausedBy: health?.pausedBy ?? null,
    cause,
    what,
    advice,
    articles: { day: articles.day, week: articles.week },
    lastCheck: at(health?.lastRunAt),
    nextCheck: at(state?.nextCheckAt),
    nextCheckReason: state?.nextCheckReason ?? null,
  };
}
