import type { CalendarMessages } from './calendar.ts';

export const calendarEn: CalendarMessages = {
  heading: 'Calendar',
  caption: (month) => `Stories and visits in ${month}, a week a row; visits span the days that they last.`,
  months: 'Months nearby',
  thisMonth: 'This month',
  empty: 'Neither stories nor visits in this month.',
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  furtherVisits: (count) => (count === 1 ? '1 further visit' : `${count} further visits`),
};
