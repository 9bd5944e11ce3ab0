import { frameHtml, frameText } from './frame.tsx';
import { STYLES } from './frame-styles.ts';
import { type HealthLines, type HealthMail, healthLines } from './health-mail.ts';
import { type RenderedMail, subjectOf } from './render.ts';
import { SourceBlock } from './source-block.tsx';
import { sourceText } from './source-lines.ts';

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
  return [title, ...(offline ? [`${offline.what}\n→ ${offline.advice}`] : []), ...sources.map(sourceText)];
}

function HealthNews({ lines: { title, offline, sources } }: { lines: HealthLines }) {
  return (
    <>
      <h1 class="ink" style={`${STYLES.title};margin:0 0 18px`}>
        {title}
      </h1>
      {offline && (
        <>
          <p class="ink" style={`${STYLES.text};margin:0 0 6px`}>
            {offline.what}
          </p>
          <p class="faint" style={`${STYLES.small};margin:0 0 6px`}>
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
