import type { Link } from '../../core/article.ts';
import type { PageContext } from '../page-context.ts';
import { isWebAddress } from '../web-address.ts';

/** Where an article's own text leads, each link with its host. */
export function TextLinks(props: { links: Link[]; language: string | null; page: PageContext }) {
  const links = props.links.filter(({ url }) => isWebAddress(url));
  if (links.length === 0) return null;
  return (
    <details class="links">
      <summary>
        {props.page.messages.linksInText} ({links.length})
      </summary>
      <ul lang={props.language ?? undefined}>
        {links.map(({ url, text }) => (
          <li>
            <a href={url} rel="noreferrer">
              {text}
            </a>{' '}
            <span class="quiet">{new URL(url).hostname}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
