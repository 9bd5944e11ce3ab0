/** Shorter ones are in every other word: to take them out would leave nothing to read. */
const SHORTEST = 6;
/** Of what stands in the middle of base64, some letters at both ends are its neighbours' too. */
const SHORTEST_BASE64 = 8;

/** How a secret may stand in a text: as it is, as JSON, percent-encoded, and anywhere within base64. */
export function spellingsOf(secret: string): string[] {
  if (secret.length < SHORTEST) return [];
  const percent = encodeURIComponent(secret);
  const strict = percent.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const plain = [secret, percent, strict, percent.replaceAll('%20', '+')];
  const lower = plain.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()));
  const spellings = [...plain, ...lower, ...base64Within(secret)];
  return [...new Set([...spellings, ...spellings.map(asInJson)])];
}

function asInJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Three letters of base64 make four: what is encoded depends on where the secret begins in them. */
function base64Within(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const found = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const begin = offset === 0 ? 0 : offset + 1;
    const isWhole = (offset + bytes.length) % 3 === 0;
    return encoded.slice(begin, isWhole ? undefined : -1);
  });
  const long = found.filter((text) => text.length >= SHORTEST_BASE64);
  return [...long, ...long.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}
