import type { TellingMessages } from './telling.ts';

export const tellingVi: TellingMessages = {
  what: 'Báo những gì',
  whatHint: 'Tin đã bỏ qua thì không báo nữa. Mỗi điều chỉ báo một lần.',
  kinds: {
    began: 'có tin mới',
    phase: 'chuyến thăm bắt đầu hoặc kết thúc',
    disagreement: 'các báo nêu số liệu khác nhau',
    woke: 'tin đang theo dõi lại có bài mới sau một thời gian im ắng',
    sources: 'một nguồn của chủ đề gặp trục trặc',
  },
  outlets: 'Tin được bao nhiêu báo đưa thì báo',
  outletsHint: 'Các số, ví dụ 3, 10. Không kể bài đăng lại. Để trống thì không báo.',
  how: 'Gửi thư khi nào',
  instant: 'gửi ngay',
  digest: 'gửi trong bản điểm tin',
  digestDays: 'Điểm tin vào',
  everyDay: 'mỗi ngày',
  workdays: 'thứ Hai đến thứ Sáu',
  ownSchedule: 'lịch riêng',
  digestAt: 'lúc',
  digestMore: 'Lịch riêng, múi giờ khác',
  digestCron: 'Lịch riêng',
  digestCronHint: 'Năm trường như trong crontab: 0 7,17 * * * là mỗi ngày lúc 7:00 và 17:00.',
  zone: 'Theo múi giờ',
  zoneHint: (zone) => `Ví dụ Europe/Paris. Để trống thì theo múi giờ của bàn tin: ${zone}.`,
  limits: 'Giờ yên lặng và số thư mỗi giờ',
  quiet: 'Giờ yên lặng',
  quietFrom: 'từ',
  quietTo: 'đến',
  quietHint: 'Thư lẽ ra gửi ngay sẽ chờ đến hết giờ này rồi gộp lại thành một thư.',
  perHour: 'Số thư mỗi giờ cho một người nhận, nhiều nhất',
  perHourHint: 'Phần vượt quá được gộp thành một thư, gửi khi đã đủ giãn cách.',
  webhooksToo: 'Báo cho cả chương trình: webhook',
  webhooks: 'Webhook',
  webhooksHint:
    'Các chương trình nhận ngay từng thông báo, có chữ ký: mỗi dòng một địa chỉ, nhiều nhất năm, ví dụ https://hooks.news.example/dateline.',
  problems: {
    outlets: 'Hãy ghi các số nguyên từ 2 đến 1.000, số sau lớn hơn số trước, nhiều nhất năm số: 3, 10.',
    ways: 'Hãy chọn ít nhất một cách: gửi ngay hoặc gửi trong bản điểm tin.',
    digestAt: 'Thiếu giờ trong ngày, ví dụ 07:00.',
    digestCron:
      'Lịch phải có năm trường như trong crontab, ví dụ 0 7,17 * * *. Không thể giới hạn cả ngày trong tháng lẫn ngày trong tuần.',
    digestZone: 'Không có múi giờ này. Hãy ghi như Asia/Ho_Chi_Minh.',
    quiet: 'Giờ yên lặng cần cả lúc bắt đầu và lúc kết thúc, và phải khác nhau: 22:00 và 06:30.',
    quietZone: 'Không có múi giờ này. Hãy ghi như Asia/Ho_Chi_Minh.',
    perHour: 'Hãy ghi một số nguyên từ 1 đến 1.000.',
  },
  webhookProblem: ({ kind, value }) => {
    switch (kind) {
      case 'address':
        return `“${value}” không phải là địa chỉ bắt đầu bằng https:// hoặc http://.`;
      case 'user':
        return `“${value}” chứa tên người dùng hoặc mật khẩu.`;
      case 'twice':
        return `“${value}” bị lặp lại.`;
      case 'too-many':
        return 'Quá nhiều: tối đa năm địa chỉ.';
    }
  },
  says: {
    tells: (things) => `Báo khi ${things}.`,
    nothing: 'Không báo gì.',
    kinds: {
      began: 'có tin mới',
      phase: 'chuyến thăm bắt đầu hoặc kết thúc',
      disagreement: 'các báo nêu số liệu khác nhau',
      woke: 'tin đang theo dõi lại có bài mới',
      sources: 'một nguồn của chủ đề gặp trục trặc',
    },
    outlets: (counts) => `tin có ${counts} báo đưa`,
    mail: (ways, limits) => `Gửi thư ${[ways, ...limits].join('; ')}.`,
    ways: (ways) => ways.join(', và '),
    instant: 'ngay',
    daily: (time) => `trong bản điểm tin mỗi ngày lúc ${time}`,
    workdays: (time) => `trong bản điểm tin thứ Hai đến thứ Sáu lúc ${time}`,
    weekly: (weekday, time) =>
      `trong bản điểm tin ${weekday.charAt(0).toLowerCase()}${weekday.slice(1)} hằng tuần lúc ${time}`,
    schedule: (cron) => `trong bản điểm tin theo lịch ${cron}`,
    zone: (zone) => ` (${zone})`,
    quiet: (from, to) => `yên lặng ${from}–${to}`,
    perHour: (count) => `nhiều nhất ${count} thư mỗi giờ`,
    webhooks: (count) => `Chuyển đến ${count} webhook.`,
    nextDigest: (moment) => `Bản điểm tin tới: ${moment}.`,
  },
};
