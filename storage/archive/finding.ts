/** Something in a day's folder that is not as it should be. */
export interface Finding {
  /** Within the day's folder; null for the day as a whole. */
  file: string | null;
  /** A sentence for a person. */
  what: string;
}
