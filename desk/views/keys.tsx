import { KEYS } from '../messages/morning.ts';
import type { PageContext } from '../page-context.ts';

/** What the keys do, and whether they do it. */
export function KeyTable({ page }: { page: PageContext }) {
  const { morning } = page.messages;
  return (
    <>
      <p>{morning.keysAdvice}</p>
      <table class="keys">
        <thead>
          <tr>
            <th scope="col">{morning.key}</th>
            <th scope="col">{morning.effect}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map((key) => (
            <tr>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{morning.keys[key]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="by-script">
        <label>
          <input type="checkbox" checked data-keys-switch /> {morning.useKeys}
        </label>
      </p>
    </>
  );
}

/** Opens over the page, by `?` or by the link that leads to the same help as a page. */
export function KeysDialog({ page }: { page: PageContext }) {
  const { morning } = page.messages;
  return (
    <dialog id="keys" aria-labelledby="keys-heading">
      <h2 id="keys-heading">{morning.keysHeading}</h2>
      <KeyTable page={page} />
      <form method="dialog">
        <button type="submit">{morning.close}</button>
      </form>
    </dialog>
  );
}
