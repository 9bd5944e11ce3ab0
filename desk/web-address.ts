/** Whether an address may become a link: a `javascript:` address is a valid URL too, and would run in the desk's name. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
