// Styles stand on the elements, since some programs drop the sheet; the sheet only turns them dark.

const FONT = 'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif';

export const STYLES = {
  page: `margin:0;padding:0;background:#ffffff;overflow-wrap:anywhere;${FONT}`,
  column: 'max-width:600px;margin:0 auto;padding:28px 20px 36px',
  title: 'font-size:22px;line-height:1.35;font-weight:700;color:#1c1b1a',
  heading: 'font-size:15px;line-height:1.4;font-weight:700;color:#1c1b1a',
  event: 'font-size:15px;line-height:1.5;color:#63605b',
  text: 'font-size:16px;line-height:1.55;color:#1c1b1a',
  small: 'font-size:14px;line-height:1.5;color:#63605b',
  tiny: 'font-size:13px;line-height:1.5;color:#63605b',
  news: 'margin:0 0 22px;padding:12px 16px 10px;border-left:3px solid #24538a;background:#f2f5f9',
  list: 'margin:4px 0;padding:0 0 0 20px;font-size:15px;line-height:1.5;color:#1c1b1a',
  link: 'color:#24538a',
  quietLink: 'color:#24538a;text-decoration:none',
  button:
    'display:inline-block;padding:11px 18px;border-radius:6px;background:#24538a;color:#ffffff;font-size:15px;text-decoration:none',
  ruled: 'padding:12px 0;border-top:1px solid #e2dfda',
} as const;

const DARK_COLOURS: Record<string, string> = {
  page: 'background:#16181c',
  ink: 'color:#e8e6e3',
  faint: 'color:#a3a09b',
  rule: 'border-color:#34373d',
  news: 'background:#1f242c;border-color:#5b8fd0',
  link: 'color:#8ab4e8',
  open: 'background:#2f5d94;color:#ffffff',
};

const important = (declarations: string) => `${declarations.replaceAll(';', '!important;')}!important`;

const darkRules = (before: string) =>
  Object.entries(DARK_COLOURS)
    .map(([name, declarations]) => `${before}.${name}{${important(declarations)}}`)
    .join('');

/** Outlook.com and its apps know no media query, and mark what they turned dark with `data-ogsc` instead. */
export const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${darkRules('')}}
${darkRules('[data-ogsc] ')}`;
