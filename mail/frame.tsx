import type { Child } from 'hono/jsx';
import { renderToString } from 'hono/jsx/dom/server';

/** What stands around the news of every mail: nothing of it is escaped for HTML yet. */
export interface FrameLines {
  language: string;
  title: string;
  /** How much the desk has beside; null where the mail tells all. */
  more: string | null;
  /** The way to the desk. */
  open: { label: string; url: string };
  /** Why the mail came. */
  why: string;
}

/** The text part of a mail, whose news are the given paragraphs. */
export function frameText(paragraphs: readonly string[], { more, open, why }: FrameLines): string {
  // RFC 3676 §4.3: `-- ` begins what programs show as a signature.
  const parts = [...paragraphs, ...(more ? [more] : []), `${open.label}: ${open.url}`, `-- \n${why}`];
  return `${parts.join('\n\n')}\n`;
}

/** The HTML part. */
export function frameHtml(news: Child, lines: FrameLines): string {
  return `<!doctype html>${renderToString(<Frame lines={lines}>{news}</Frame>)}`;
}

const FONT = 'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif';

// Styles stand on the elements, since some programs drop the sheet; the sheet only turns them dark.
const DARK = `
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

function Frame({ lines, children }: { lines: FrameLines; children?: Child }) {
  const { language, title, more, open, why } = lines;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style>{DARK}</style>
      </head>
      <body class="page" style={`margin:0;padding:0;background:#ffffff;overflow-wrap:anywhere;${FONT}`}>
        <div style="max-width:600px;margin:0 auto;padding:28px 20px 36px">
          {children}
          {more && (
            <p class="faint" style="margin:0;padding:12px 0;font-size:14px;color:#63605b">
              {more}
            </p>
          )}
          <OpenButton {...open} />
          <p
            class="faint rule"
            style="margin:0;padding-top:14px;border-top:1px solid #e2dfda;font-size:13px;line-height:1.5;color:#63605b"
          >
            {why}
          </p>
        </div>
      </body>
    </html>
  );
}

function OpenButton({ label, url }: FrameLines['open']) {
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
