import { frameHtml, frameText } from './frame.tsx';
import { type HealthLines, type HealthMail, healthLines } from './health-mail.ts';
import { type RenderedMail, subjectOf } from './render.ts';

/** Writes a mail on sources that went bad, in its recipient's language. */
export function renderHealthMail(mail: HealthMail): RenderedMail {
  const lines = healthLines(mail);
  return {
    subject: subjectOf(lines.subject),
    text: frameText(paragraphsOf(lines), lines),
    html: frameHtml(<HealthNews lines={lines} />, lines),
  };
}

function paragraphsOf({ title, offline, sources }: HealthLines): string[] {
  return [
    title,
    ...(offline ? [`${offline.what}\n→ ${offline.advice}`] : []),
    ...sources.map((source) =>
      [`${source.title} · ${source.state}`, source.what, source.url, `→ ${source.advice}`]
        .filter((line) => line !== null)
        .join('\n'),
    ),
  ];
}

const PARAGRAPH = 'margin:0 0 6px;font-size:15px;line-height:1.5';

function HealthNews({ lines: { title, offline, sources } }: { lines: HealthLines }) {
  return (
    <>
      <h1 class="ink" style="margin:0 0 18px;font-size:21px;line-height:1.35;color:#1c1b1a">
        {title}
      </h1>
      {offline && (
        <>
          <p class="ink" style={`${PARAGRAPH};color:#1c1b1a`}>
            {offline.what}
          </p>
          <p class="faint" style={`${PARAGRAPH};color:#63605b`}>
            {offline.advice}
          </p>
        </>
      )}
      {sources.map((source) => (
        <SourceBlock {...source} />
      ))}
    </>
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
