import type { PropsWithChildren } from 'hono/jsx';

/** A term and what there is to say of it, inside `<dl class="facts">`. */
export function Fact({ term, children }: PropsWithChildren<{ term: string }>) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
