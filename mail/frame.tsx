import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { renderToString } from 'hono/jsx/dom/server';
import { DARK, STYLES } from './frame-styles.ts';

/** What stands around the news of every mail: nothing of it is escaped for HTML yet. */
export interface FrameLines {
  language: string;
  title: string;
  /** What lists of mails show beside the subject, which may be that of every mail of a thread. */
  preview: string;
  /** How much the desk has beside, a line each. */
  more: string[];
  /** The way to the desk. */
  open: Link;
  /** Why the mail came; null where each watch says so. */
  why: string | null;
  watches: WatchLine[];
}

export interface Link {
  label: string;
  url: string;
}

/** A watch that tells in the mail. */
export interface WatchLine {
  text: string;
  open: Link;
  unsubscribe: Link | null;
}

/** The text part of a mail, whose news are the given paragraphs. */
export function frameText(paragraphs: readonly string[], lines: FrameLines): string {
  const { more, open, why, watches } = lines;
  const signature = [...(why ? [why] : []), ...watches.map(watchText)].join('\n\n');
  // RFC 3676 §4.3: `-- ` begins what programs show as a signature.
  const parts = [...paragraphs, ...more, linkText(open), `-- \n${signature}`];
  return `${parts.join('\n\n')}\n`;
}

function watchText({ text, open, unsubscribe }: WatchLine): string {
  return [text, linkText(open), ...(unsubscribe ? [linkText(unsubscribe)] : [])].join('\n');
}

function linkText({ label, url }: Link): string {
  return `${label}: ${url}`;
}

/** The HTML part. */
export function frameHtml(news: Child, lines: FrameLines): string {
  return `<!doctype html>${renderToString(<Frame lines={lines}>{news}</Frame>)}`;
}

function Frame({ lines, children }: { lines: FrameLines; children?: Child }) {
  const { language, title, preview, more, open } = lines;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style>{raw(DARK)}</style>
      </head>
      <body class="page" style={STYLES.page}>
        <div style="display:none;max-height:0;overflow:hidden">{preview}</div>
        <div style={STYLES.column}>
          <main>
            {children}
            {more.map((line) => (
              <p class="faint rule" style={`margin:0;${STYLES.small};${STYLES.ruled}`}>
                {line}
              </p>
            ))}
            <p style="margin:22px 0 28px">
              <a class="open" href={open.url} style={STYLES.button}>
                {open.label}
              </a>
            </p>
          </main>
          <Footer {...lines} />
        </div>
      </body>
    </html>
  );
}

function Footer({ why, watches }: FrameLines) {
  const style = `${STYLES.tiny};margin:0;padding-top:14px`;
  return (
    <footer>
      <div class="rule" style="border-top:1px solid #e2dfda">
        {why && (
          <p class="faint" style={style}>
            {why}
          </p>
        )}
        {watches.map(({ text, open, unsubscribe }) => (
          <p class="faint" style={style}>
            {text}
            <br />
            <FooterLink {...open} />
            {unsubscribe && (
              <>
                {' · '}
                <FooterLink {...unsubscribe} />
              </>
            )}
          </p>
        ))}
      </div>
    </footer>
  );
}

function FooterLink({ label, url }: Link) {
  return (
    <a class="link" href={url} style={STYLES.link}>
      {label}
    </a>
  );
}
