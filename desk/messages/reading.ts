/** What the page of a story says of its course, its words and its kin. */
export interface ReadingMessages {
  timelineHeading: string;
  /** What the picture is of, for who does not see it. */
  timelineTitle: string;
  timelineText: (articles: string, outlets: string, span: string) => string;
  timelineVisit: (days: string) => string;
  timelineTable: string;
  otherOutlets: (count: number) => string;
  ownArticle: string;
  copy: string;
  visitDays: string;
  now: string;
  time: string;
  outlet: string;
  article: string;
  value: string;
  saidBy: string;
  latestIn: (language: string) => string;
  changedAt: string;
  seeChanges: string;
  earlierVersions: (count: number) => string;
  relatedHeading: string;
  previousVisit: (who: string, country: string) => string;
  nextVisit: (who: string, country: string) => string;
  sameVisitor: (who: string, country: string) => string;
  sameHost: (country: string) => string;
}
