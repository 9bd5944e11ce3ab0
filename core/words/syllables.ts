const SYLLABLE =
  /^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** Whether Vietnamese has such a syllable: of words folded, for names are met without accents too. */
export function isVietnameseSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}
