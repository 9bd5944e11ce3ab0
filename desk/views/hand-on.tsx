import { EXPORT_FORMATS } from '../hand-on/formats.ts';
import type { PageContext } from '../page-context.ts';

interface HandOnProps {
  /** The permanent link of what is handed on. */
  path: string;
  what: 'story' | 'day';
  /** Whether there is a visit whose days are known. */
  hasVisit?: boolean;
  page: PageContext;
}

/** The key leads there: which format, the person says. */
export const TAKES_KEY = { 'data-key': 'e', 'data-key-focus': '' };

/** The ways in which a story or a day leaves the desk, folded. */
export function HandOn({ path, what, hasVisit = false, page }: HandOnProps) {
  const { handOn } = page.messages;
  const label = what === 'story' ? handOn.exportStory : handOn.exportDay;
  return (
    <details class="hand-on">
      <summary>{handOn.heading}</summary>
      <p id="export">{label}</p>
      <ul class="hand-on-links" aria-labelledby="export">
        {EXPORT_FORMATS.map((format, place) => (
          <li>
            <a href={`${path}/export.${format}`} {...(place === 0 && TAKES_KEY)}>
              {handOn.formats[format]}
            </a>
          </li>
        ))}
      </ul>
      <ul>
        {hasVisit && (
          <li>
            <a href={`${path}/visit.ics`}>{handOn.calendarOfVisit}</a>
          </li>
        )}
        <li>
          <a href="/feeds">{handOn.feedsAndCalendar}</a>
        </li>
        <li>
          <a href={path}>{handOn.permanentLink}</a>
        </li>
      </ul>
      <p class="why">{handOn.print}</p>
    </details>
  );
}
