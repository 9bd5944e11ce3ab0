// htmx 4.0.1 calls it with options, which Chromium 138 refuses; without it, htmx parses in another way.
try {
  Document.parseHTMLUnsafe?.('', {});
} catch {
  Document.parseHTMLUnsafe = undefined;
}
