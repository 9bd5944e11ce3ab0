/** Where a phrase stands, as numbers of words. */
export interface Place {
  from: number;
  /** The word after its last. */
  to: number;
}

/** All places of a phrase in words as `spellingsOf` gives them. Counts on as it goes, so that it takes linear time. */
export function placesOf(words: string, phrase: string): Place[] {
  const places: Place[] = [];
  const length = spacesIn(phrase, 0, phrase.length) - 1;
  let [counted, index] = [0, 0];
  for (let at = words.indexOf(phrase); at !== -1; at = words.indexOf(phrase, at + 1)) {
    index += spacesIn(words, counted, at);
    counted = at;
    places.push({ from: index, to: index + length });
  }
  return places;
}

function spacesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 32) count++;
  return count;
}

/**
 * Whether there is a place of each phrase such that at most `within` words stand between the first of them and the
 * last, in any order.
 */
export function areNear(placesOfEach: readonly (readonly Place[])[], within: number): boolean {
  const inTurn = placesOfEach
    .flatMap((places, phrase) => places.map((place) => ({ ...place, phrase })))
    .sort((a, b) => a.from - b.from);
  const latest = new Map<number, Place>();
  for (const place of inTurn) {
    latest.set(place.phrase, place);
    if (latest.size < placesOfEach.length) continue;
    const first = [...latest.values()].reduce((a, b) => (b.from < a.from ? b : a));
    if (place.from - first.to <= within) return true;
  }
  return false;
}
