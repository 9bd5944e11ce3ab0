import { ASSETS } from '../assets.ts';
import { isWebAddress } from '../web-address.ts';

/** What puts a page that needs nothing else on paper, as PDF. Rejects with a `DatelineError`. */
export type PrintPdf = (html: string) => Promise<Buffer>;

export interface PrintableOptions {
  /** The permanent link of what the page shows, which is written below it. */
  address: string;
  /** By article, where its outlet has it: who is handed a file may not have the desk. */
  articleUrls: ReadonlyMap<number, string>;
}

/**
 * A page of the desk that stands alone: with its styles in it, without scripts, its links leading to outlets and to
 * the desk's own address.
 * @param html as `renderPage` writes it
 */
export function printablePage(html: string, { address, articleUrls }: PrintableOptions): string {
  const styles = new TextDecoder().decode(ASSETS.style.body);
  const shown = escapeHtml(address);
  return html
    .replace(/<script\b[^>]*>(?:<\/script>)?/g, '')
    .replace(/<link\b[^>]*>/g, '')
    .replace(/href="\/articles\/(\d+)"/g, (link, id) => {
      const url = articleUrls.get(Number(id));
      return url && isWebAddress(url) ? `href="${escapeHtml(new URL(url).href)}"` : link;
    })
    .replace('</head>', () => `<base href="${shown}"><style>${styles}</style></head>`)
    .replace('</main>', () => `<p class="why"><a href="${shown}">${shown}</a></p></main>`);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
