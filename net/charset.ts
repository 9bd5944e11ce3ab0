const MARKUP_TO_SEARCH = 4_096;

/**
 * The text of an HTML or XML page. What says how it is encoded, best first: byte order mark, the `charset` of the
 * content type, what the markup says of itself, else UTF-8. Bytes that fit no character become U+FFFD.
 */
export function decodeHtml(bytes: Buffer, contentType = ''): string {
  const label = fromByteOrderMark(bytes) ?? fromContentType(contentType) ?? fromMarkup(bytes);
  return new TextDecoder(label ?? 'utf-8').decode(bytes);
}

function fromByteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function fromContentType(contentType: string): string | null {
  return known(/;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]);
}

function fromMarkup(bytes: Buffer): string | null {
  const start = bytes.subarray(0, MARKUP_TO_SEARCH).toString('latin1');
  const xml = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([^"']{1,40})["']/i.exec(start)?.[1];
  const meta = /<meta\s[^>]{0,500}?\bcharset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i.exec(start)?.[1];
  const label = known(xml ?? meta);
  // Markup that could be read as ASCII is not in UTF-16, whatever it says (HTML §13.2.3.2).
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

function known(label: string | undefined): string | null {
  try {
    return label ? new TextDecoder(label).encoding : null;
  } catch {
    return null;
  }
}
