import { z } from 'zod';
import { optional } from './fields.ts';
import { told } from './told.ts';

const days = optional
  .transform((value) => (value === null ? null : Number(value)))
  .pipe(z.int({ error: 'is not a whole number of days' }).min(1, { error: 'is less than a day' }).nullable());

export const retentionFields = {
  DATELINE_KEEP_RAW_PAGES: told(
    { meaning: 'days for which pages are kept as they came', unless: 'for ever' },
    days,
  ),
  DATELINE_KEEP_DISMISSED: told(
    { meaning: 'days for which the texts of dismissed stories are kept', unless: 'for ever' },
    days,
  ),
  DATELINE_KEEP_LOGS: told(
    {
      meaning: 'days for which sent mails, delivered webhook calls and the like are kept',
      unless: 'for ever',
    },
    days,
  ),
};

/** For how many days things are kept; null for ever. */
export interface RetentionSettings {
  /** Pages as they came, from when they were fetched. */
  rawPagesDays: number | null;
  /** The bodies of articles of dismissed stories, from when the story last changed or was decided about. */
  dismissedDays: number | null;
  /** Mails, webhook calls and the like, from when they were done with. */
  logsDays: number | null;
}

export function retentionOf(given: z.infer<z.ZodObject<typeof retentionFields>>): RetentionSettings {
  return {
    rawPagesDays: given.DATELINE_KEEP_RAW_PAGES,
    dismissedDays: given.DATELINE_KEEP_DISMISSED,
    logsDays: given.DATELINE_KEEP_LOGS,
  };
}
