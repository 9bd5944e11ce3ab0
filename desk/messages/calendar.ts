/** What the calendar says. */
export interface CalendarMessages {
  heading: string;
  /** What the table is, to who cannot see it. */
  caption: (month: string) => string;
  months: string;
  thisMonth: string;
  empty: string;
  /** Of a visit that began before the month or goes on after it. */
  since: (day: string) => string;
  until: (day: string) => string;
  furtherVisits: (count: number) => string;
}
