import type { Shape } from '../api/reference.ts';
import type { PageContext } from '../page-context.ts';
import { ApiFields, WithCode } from './api-operation.tsx';

/** What requests and answers are made of. */
export function ApiShapes({ shapes, page }: { shapes: Shape[]; page: PageContext }) {
  return (
    <section aria-labelledby="shapes">
      <h2 id="shapes">{page.messages.api.shapes}</h2>
      {shapes.map((shape) => (
        <details class="api-operation" id={`shape-${shape.name}`}>
          <summary>
            <code>
              <b>{shape.name}</b>
            </code>{' '}
            <span lang="en">
              <WithCode text={shape.description ?? ''} />
            </span>
          </summary>
          {shape.variants.map(({ description, fields }) => (
            <div class="api-variant">
              {description && (
                <p lang="en">
                  <WithCode text={description} />
                </p>
              )}
              <ApiFields fields={fields} page={page} />
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}
