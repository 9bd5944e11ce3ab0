import type { CalendarMessages } from './calendar.ts';

export const calendarVi: CalendarMessages = {
  heading: 'Lịch',
  caption: (month) =>
    `Tin và chuyến thăm trong ${month}, mỗi hàng một tuần; chuyến thăm kéo dài qua các ngày diễn ra.`,
  months: 'Các tháng lân cận',
  thisMonth: 'Tháng này',
  empty: 'Tháng này không có tin hay chuyến thăm nào.',
  since: (day) => `từ ${day}`,
  until: (day) => `đến ${day}`,
  furtherVisits: (count) => `${count} chuyến thăm khác`,
};
