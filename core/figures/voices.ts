/** What tells whose voice an article is. */
export interface Attributed {
  id: string;
  /** The outlet; empty where it is not known. */
  source: string;
  /** The article that it reprints. */
  copyOf: string | null;
}

/** The voice of each article by its id: its outlet, or the outlet of what it reprints. */
export function voicesOf(articles: readonly Attributed[]): Map<string, string> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return new Map(articles.map((article) => [article.id, voiceOf(article, byId)]));
}

function voiceOf(article: Attributed, byId: ReadonlyMap<string, Attributed>): string {
  const seen = new Set<string>();
  let original = article;
  while (original.copyOf !== null && !seen.has(original.id)) {
    seen.add(original.id);
    const next = byId.get(original.copyOf);
    // Copies of an article that is not among these are still one voice.
    if (!next) return `article:${original.copyOf}`;
    original = next;
  }
  return original.source === '' ? `article:${original.id}` : `outlet:${original.source}`;
}
