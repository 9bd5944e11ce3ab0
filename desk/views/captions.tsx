import { creditBesideCaption, type Image } from '../../core/article.ts';
import type { PageContext } from '../page-context.ts';

/** What stands below an article's images. The images themselves are not shown: the desk loads nothing from afar. */
export function Captions({ images, page }: { images: Image[]; page: PageContext }) {
  const captioned = images.filter(({ caption }) => caption);
  if (captioned.length === 0) return null;
  return (
    <section class="captions" aria-labelledby="captions">
      <h2 id="captions" lang={page.language}>
        {page.messages.captions}
      </h2>
      <ul>
        {captioned.map((image) => (
          <li>
            {image.caption}
            <Credit credit={creditBesideCaption(image)} page={page} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Credit({ credit, page }: { credit: string | null; page: PageContext }) {
  if (!credit) return null;
  return <span lang={page.language}> ({page.messages.imageCredit(credit)})</span>;
}
