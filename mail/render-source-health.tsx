import { renderToString } from 'hono/jsx/dom/server';
import { type HealthLines, type HealthMail, healthLines } from './health-mail.ts';
import { DARK, FONT, OpenButton, WhyLine } from './page.tsx';
import { type RenderedMail, subjectOf } from './render.ts';

/** Writes a mail on sources that went bad, in its recipient's language. */
export function renderHealthMail(mail: HealthMail): RenderedMail {
  const lines = healthLines(mail);
  return {
    subject: subjectOf(lines.subject),
    text: renderText(lines),
    html: `<!doctype html>${renderToString(HealthPage({ lines }))}`,
  };
}

function renderText({ title, offline, sources, more, open, why }: HealthLines): string {
  const parts = [
    title,
    ...(offline ? [`${offline.what}\n→ ${offline.advice}`] : []),
    ...sources.map((source) =>
      [`${source.title} · ${source.state}`, source.what, source.url, `→ ${source.advice}`]
        .filter((line) => line !== null)
        .join('\n'),
    ),
    ...(more ? [more] : []),
    `${open.label}: ${open.url}`,
    // RFC 3676 §4.3: `-- ` begins what programs show as a signature.
    `-- \n${why}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const PARAGRAPH = 'margin:0 0 6px;font-size:15px;line-height:1.5';

function HealthPage({ lines }: { lines: HealthLines }) {
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
          <h1 class="ink" style="margin:0 0 18px;font-size:21px;line-height:1.35;color:#1c1b1a">
            {lines.title}
          </h1>
          {lines.offline && (
            <>
              <p class="ink" style={`${PARAGRAPH};color:#1c1b1a`}>
                {lines.offline.what}
              </p>
              <p class="faint" style={`${PARAGRAPH};color:#63605b`}>
                {lines.offline.advice}
              </p>
            </>
          )}
          {lines.sources.map((source) => (
            <SourceBlock {...source} />
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

function SourceBlock({ title, state, what, advice, url }: HealthLines['sources'][number]) {
  return (
    <div class="rule" style="padding:14px 0 8px;border-top:1px solid #e2dfda">
      <p class="faint" style="margin:0 0 4px;font-size:14px;line-height:1.4;color:#63605b">
        <strong class="ink" style="font-size:16px;color:#1c1b1a">
          {title}
        </strong>
        {` · ${state}`}
      </p>
      <p class="ink" style={`${PARAGRAPH};color:#1c1b1a`}>
        {what}
      </p>
      <p class="faint" style={`${PARAGRAPH};color:#63605b`}>
        {withCommands(advice)}
      </p>
      {url && (
        <p style="margin:0 0 6px;font-size:13px;line-height:1.4">
          <a class="link" href={url} style="color:#24538a">
            {url}
          </a>
        </p>
      )}
    </div>
  );
}

/** What stands between backquotes is to be typed as it is. */
function withCommands(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part));
}
