import type { SearchMessages } from './search.ts';

export const searchVi: SearchMessages = {
  heading: 'Tìm kiếm',
  everything: 'Tìm trong tất cả các tin',
  search: 'Tìm',
  hint: 'Tìm tin có đủ các từ, có dấu hay không dấu đều được. Đặt "trong ngoặc kép" để tìm nguyên cụm từ, thêm dấu - trước từ cần loại ra.',
  fields: {
    q: 'Từ khóa',
    from: 'Từ ngày',
    to: 'Đến ngày',
    source: 'Báo',
    language: 'Ngôn ngữ',
    person: 'Người thăm',
    country: 'Nước chủ nhà',
    kind: 'Loại chuyến thăm',
    state: 'Trạng thái',
    tag: 'Nhãn',
  },
  any: 'Tất cả',
  states: { new: 'Mới', followed: 'Đang theo dõi', dismissed: 'Đã bỏ qua', starred: 'Đã gắn sao' },
  filters: 'Thu hẹp theo',
  clear: 'Xóa hết',
  problem: (problem, value) => {
    switch (problem) {
      case 'too-long':
        return 'Quá dài: tối đa 200 ký tự.';
      case 'no-words':
        return 'Không có chữ cái hay chữ số nào để tìm.';
      case 'no-day':
        return `“${value}” không phải là ngày; hãy viết như 2026-02-05.`;
      case 'before-from':
        return 'Ngày cuối sớm hơn ngày đầu.';
      case 'unknown':
        return `Không thể chọn “${value}” ở đây.`;
    }
  },
  problemHeading: 'Chưa tìm: hãy xem các ô được đánh dấu ở trên.',
  results: 'Kết quả',
  nothing: 'Không tìm thấy tin nào.',
  nothingAdvice: 'Hãy thử bớt từ khóa hoặc bỏ một điều kiện lọc.',
  more: 'Xem thêm kết quả',
  first: 'Về những kết quả đầu',
  matching: 'Bài khớp:',
  furtherMatches: (count) => `và ${count} bài khác`,
  save: 'Lưu tìm kiếm này',
  name: 'Tên',
  savedHeading: 'Tìm kiếm đã lưu của bạn',
  rename: 'Đổi tên',
  remove: 'Xóa',
  removeNamed: (name) => `Xóa “${name}”`,
  newName: (name) => `Tên mới cho “${name}”`,
};
