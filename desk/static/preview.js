// What htmx asks for while one types (`data-preview`) is given up as soon as the page is left: cut off by the browser, it
// would be told on the console as an error.
{
  const PREVIEW = '[data-preview]';
  let isLeft = false;

  addEventListener('beforeunload', () => {
    isLeft = true;
    for (const preview of document.querySelectorAll(PREVIEW)) preview.dispatchEvent(new Event('htmx:abort'));
  });
  // A download leaves nothing, nor does who comes back.
  for (const sign of ['input', 'pageshow'])
    addEventListener(sign, () => {
      isLeft = false;
    });
  document.addEventListener('htmx:before:request', (event) => {
    if (isLeft && event.target.matches(PREVIEW)) event.preventDefault();
  });
}
