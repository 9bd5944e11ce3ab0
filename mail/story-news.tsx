import type { StoryLines } from './lines.ts';

/** A story, as the HTML part of its mail shows it. */
export function StoryNews({ lines }: { lines: StoryLines }) {
  return (
    <>
      <Opening {...lines} />
      <p class="faint" style="margin:0 0 8px;font-size:13px;color:#63605b">
        {lines.count}
      </p>
      {lines.reports.map((report) => (
        <ReportBlock {...report} />
      ))}
    </>
  );
}

/** What happened, in the words of the articles. */
function Opening({ title, event, lead, headlineLanguage }: StoryLines) {
  const language = headlineLanguage ?? undefined;
  return (
    <>
      <h1 class="ink" lang={language} style="margin:0 0 6px;font-size:21px;line-height:1.35;color:#1c1b1a">
        {title}
      </h1>
      <p class="faint" style="margin:0 0 22px;font-size:15px;line-height:1.5;color:#63605b">
        {event}
      </p>
      {lead && (
        <p class="ink" style="margin:0 0 22px;font-size:16px;line-height:1.5;color:#1c1b1a">
          <span lang={language}>{lead.text}</span>
          {lead.outlet && (
            <span class="faint" style="font-size:14px;color:#63605b">
              {` (${lead.outlet})`}
            </span>
          )}
        </p>
      )}
    </>
  );
}

function ReportBlock({ outlet, when, title, url }: StoryLines['reports'][number]) {
  return (
    <div class="rule" style="padding:12px 0;border-top:1px solid #e2dfda">
      <p class="faint" style="margin:0 0 3px;font-size:13px;line-height:1.4;color:#63605b">
        <strong class="ink" style="color:#1c1b1a">
          {outlet}
        </strong>
        {` · ${when}`}
      </p>
      <a class="link" href={url} style="font-size:16px;line-height:1.45;color:#24538a;text-decoration:none">
        {title}
      </a>
    </div>
  );
}
