/** What is said of what retention took away. */
export interface RetentionMessages {
  heading: string;
  intro: string;
  textRemoved: (when: string) => string;
  textsRemoved: (articles: number) => string;
  mailRemoved: (when: string) => string;
  /** Where no rule is set. */
  keepsAll: string;
  /** Where rules are set, and no night has been since. */
  beginsTonight: string;
  lastRun: (when: string) => string;
  none: string;
  columns: { when: string; what: string; items: string; size: string; days: string; rule: string };
  /** By what is taken away. */
  what: Record<string, string>;
}
