/** A Vietnamese syllable: `Chloé` is none, and in `quý` the vowel is y alone. */
const OLDER =
  /^((?:ch|gi|kh|ng|nh|ph|th|tr|[bcdđghklmnrstvx])?)(oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)$/;
const NEWER = new Map(
  'oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy'
    .split(' ')
    .flatMap((older, index, all) => (index % 2 === 0 ? [[older, all[index + 1] ?? older] as const] : [])),
);

/** A word in lower case (NFC) with its tone mark where the newer Vietnamese spelling has it: `thoả` is `thỏa`. */
export function newerSpelling(word: string): string {
  const [, onset = '', vowels = ''] = OLDER.exec(word) ?? [];
  const newer = NEWER.get(vowels);
  return newer === undefined ? word : onset + newer;
}
