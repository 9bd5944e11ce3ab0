import { STYLES } from './frame-styles.ts';
import type { SourceLines } from './source-lines.ts';

const PARAGRAPH = 'margin:0 0 6px;font-size:15px;line-height:1.5';

/** A source that went bad, in the HTML part: what ails it, and what to do. */
export function SourceBlock({ title, state, what, advice, url }: SourceLines) {
  return (
    <div class="rule" style={STYLES.ruled}>
      <p class="faint" style={`${STYLES.small};margin:0 0 4px`}>
        <strong class="ink" style="font-size:16px;color:#1c1b1a">
          {title}
        </strong>
        {state && ` · ${state}`}
      </p>
      {what && (
        <p class="ink" style={`${PARAGRAPH};color:#1c1b1a`}>
          {what}
        </p>
      )}
      {advice && (
        <p class="faint" style={`${PARAGRAPH};color:#63605b`}>
          {withCommands(advice)}
        </p>
      )}
      {url && (
        <p style="margin:0 0 6px;font-size:13px;line-height:1.4">
          <a class="link" href={url} style={STYLES.link}>
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
