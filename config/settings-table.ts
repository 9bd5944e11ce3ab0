import { environmentSchema } from './settings.ts';
import { toldOf } from './told.ts';

/** The table of docs/settings.md. */
export function settingsTable(): string {
  const rows = environmentSchema.keyof().options.map((name) => {
    const { meaning, unless } = toldOf(environmentSchema.shape[name]);
    return `| \`${name}\` | ${meaning} | ${unless} |`;
  });
  return ['| setting | meaning | unless set |', '|---|---|---|', ...rows].join('\n');
}
