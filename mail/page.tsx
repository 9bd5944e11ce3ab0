import type { StoryLines } from './lines.ts';

export const FONT = 'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif';

// Styles stand on the elements, since some programs drop the sheet; the sheet only turns them dark.
export const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #16181c !important; }
  .ink { color: #e8e6e3 !important; }
  .faint { color: #a3a09b !important; }
  .rule { border-color: #34373d !important; }
  .link { color: #8ab4e8 !important; }
  .open { background: #2f5d94 !important; color: #ffffff !important; }
}
`;

export function StoryPage({ lines }: { lines: StoryLines }) {
  return (
    <html lang={lines.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{lines.title}</title>
        <style>{DARK}</style>
      </head>
      <body class="page" style={`margin:0;padding:0;background:#ffffff;overflow-wrap:anywhere;${FONT}`}>
        <div style="max-width:600px;margin:0 auto;padding:28px 20px 36px">
          <Opening {...lines} />
          <p class="faint" style="margin:0 0 8px;font-size:13px;color:#63605b">
            {lines.count}
          </p>
          {lines.reports.map((report) => (
            <ReportBlock {...report} />
          ))}
          {lines.more && (
            <p class="faint" style="margin:0;padding:12px 0;font-size:14px;color:#63605b">
              {lines.more}
            </p>
          )}
          <OpenButton {...lines.open} />
          <WhyLine text={lines.why} />
        </div>
      </body>
    </html>
  );
}

/** The way to the desk. */
export function OpenButton({ label, url }: StoryLines['open']) {
  return (
    <p style="margin:22px 0 28px">
      <a
        class="open"
        href={url}
        style="display:inline-block;padding:10px 18px;border-radius:6px;background:#24538a;color:#ffffff;font-size:15px;text-decoration:none"
      >
        {label}
      </a>
    </p>
  );
}

/** Why the mail came. */
export function WhyLine({ text }: { text: string }) {
  return (
    <p
      class="faint rule"
      style="margin:0;padding-top:14px;border-top:1px solid #e2dfda;font-size:13px;line-height:1.5;color:#63605b"
    >
      {text}
    </p>
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
