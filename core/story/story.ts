import type { Day, Instant } from '../article.ts';
import type { Visit } from '../visit/visit.ts';
import type { HeadlineChoice } from './headlines.ts';

/** What the clusterer may know of an article. */
export interface ClusterArticle {
  id: string;
  source: string;
  title: string;
  /** As `articleText` gives it: lead first, one block a line. */
  text: string;
  published: Instant;
  language: string | null;
}

/** Why an article stands where it stands, for a person to read and for the program to compare. */
export interface Reasons {
  /**
   * `first` of its story, `similar` in words, `same-visit` by who goes where and when, `copy` of another article, or by
   * the `decision` of a person.
   */
  rule: 'first' | 'similar' | 'same-visit' | 'copy' | 'decision';
  /** The article, by id, that opened what this one was measured against; of a `first`, what came nearest. */
  beside: string | null;
  /** The measures behind the rule, by name. */
  scores: Record<string, number>;
}

export interface Placement {
  /** A cluster's key, stable within one clusterer only; see `identity.ts` for story ids. */
  cluster: string;
  /** The group inside it that the article was put into at once, to be restored with. */
  group: string;
  /** The earliest original that this article reprints. */
  copyOf: string | null;
  reasons: Reasons;
}

/** What a story is, told from its articles alone. */
export interface StorySummary {
  /** In the language of most voices; empty where no article has a title. */
  title: string;
  headlines: HeadlineChoice[];
  /** The visit's first day where one is known, else the day of the earliest article in the desk's zone. */
  day: Day;
  visit: Visit | null;
  firstPublished: Instant;
  lastPublished: Instant;
}
