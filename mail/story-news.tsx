import { STYLES } from './frame-styles.ts';
import type { ReportLine, StoryLines } from './lines.ts';
import type { NewsLine } from './news-lines.ts';

/** A story, as the HTML part of its mail shows it. */
export function StoryNews({ lines }: { lines: StoryLines }) {
  const { news, count, reports } = lines;
  return (
    <>
      <Opening {...lines} />
      {news && (
        <div class="news" style={STYLES.news}>
          <h2 class="ink" style={`margin:0 0 4px;${STYLES.heading}`}>
            {news.heading}
          </h2>
          <NewsList lines={news.lines} />
        </div>
      )}
      <Lead {...lines} />
      {count && (
        <h2 class="faint" style={`${STYLES.small};margin:0 0 8px;font-weight:600`}>
          {count}
        </h2>
      )}
      {reports.map((report) => (
        <ReportBlock {...report} />
      ))}
    </>
  );
}

/** What is new, with who says what below what they disagree on. */
export function NewsList({ lines }: { lines: NewsLine[] }) {
  return (
    <ul class="ink" style={STYLES.list}>
      {lines.map(({ text, said }) => (
        <li>
          {text}
          {said.length > 0 && (
            <ul style="margin:0;padding:0 0 0 18px">
              {said.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What happened, in the words of the articles. */
function Opening({ title, event, headlineLanguage }: StoryLines) {
  return (
    <>
      <h1 class="ink" lang={headlineLanguage ?? undefined} style={`margin:0 0 6px;${STYLES.title}`}>
        {title}
      </h1>
      <p class="faint" style={`margin:0 0 22px;${STYLES.event}`}>
        {event}
      </p>
    </>
  );
}

function Lead({ lead, headlineLanguage }: StoryLines) {
  if (!lead) return null;
  return (
    <p class="ink" style={`margin:0 0 22px;${STYLES.text}`}>
      <span lang={headlineLanguage ?? undefined}>{lead.text}</span>
      {lead.outlet && (
        <span class="faint" style="font-size:14px;color:#63605b">
          {` (${lead.outlet})`}
        </span>
      )}
    </p>
  );
}

function ReportBlock({ outlet, when, title, language, url }: ReportLine) {
  const lang = language ?? undefined;
  return (
    <div class="rule" style={STYLES.ruled}>
      <p class="faint" style={`${STYLES.tiny};margin:0 0 3px`}>
        <strong class="ink" style="color:#1c1b1a">
          {outlet}
        </strong>
        {` · ${when}`}
      </p>
      {url ? (
        <a class="link" lang={lang} href={url} style={`${STYLES.quietLink};font-size:16px;line-height:1.45`}>
          {title}
        </a>
      ) : (
        <span class="ink" lang={lang} style="font-size:16px;line-height:1.45;color:#1c1b1a">
          {title}
        </span>
      )}
    </div>
  );
}
