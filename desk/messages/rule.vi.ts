import type { RuleMessages } from './rule.ts';

export const ruleVi: RuleMessages = {
  weights: 'Từ đứng gần nhau, đúng cách viết hoặc tính điểm',
  outlets: 'Chỉ lấy một số báo hoặc ngôn ngữ',
  named: 'Chỉ lấy bài nhắc đến những người hoặc nước nhất định',
  visits: 'Chỉ lấy các chuyến thăm',
  fields: {
    any: 'Có ít nhất một trong các từ',
    all: 'Có đủ các từ',
    none: 'Không có từ nào trong các từ',
    threshold: 'Tổng điểm tối thiểu của các từ ở ô đầu tiên',
    sources: 'Báo',
    languages: 'Ngôn ngữ',
    people: 'Nhân vật',
    countries: 'Nước',
    visit: 'Chỉ lấy tin về chuyến thăm',
    kinds: 'Loại chuyến thăm',
    hosts: 'Nước chủ nhà',
    visitors: 'Người thăm',
  },
  hints: {
    any: 'Mỗi dòng một từ hoặc cụm từ. Không phân biệt chữ hoa, chữ thường. Viết có dấu thì tìm đúng dấu ấy: Lào không tìm ra lao động; viết không dấu thì tìm cả hai: vieng chan cũng tìm ra Viêng Chăn.',
    all: 'Phải cùng có trong một bài; mỗi dòng một từ hoặc cụm từ.',
    none: 'Bài có một trong các từ này thì không tính; mỗi dòng một từ hoặc cụm từ.',
    terms:
      'Mỗi dòng có thể ghi thêm điều kiện: { near: [hội đàm, thương mại], within: 5 } để tìm các từ đứng gần nhau, { words: Đức, exact: true } để tìm đúng cách viết, { words: thượng đỉnh, in: title } để chỉ tìm trong tiêu đề.',
    threshold:
      'Để trống thì chỉ cần một từ. Nếu điền số, mỗi dòng được 1 điểm hoặc số điểm ghi kèm: { words: thăm cấp nhà nước, weight: 3 }.',
    sources: 'không chọn thì lấy tất cả',
    people: 'Mỗi dòng một người, chỉ cần có một. Tìm ở phần đầu bài.',
    countries: 'Tên hoặc mã nước, mỗi dòng một nước, ví dụ Lào hoặc LA; chỉ cần có một.',
    hosts: 'Tên hoặc mã nước, mỗi dòng một nước, ví dụ Lào hoặc LA.',
    visitors: 'Tên hoặc một phần tên, mỗi dòng một người.',
  },
  problem: (kind, value) => {
    switch (kind) {
      case 'empty':
        return 'Cần ít nhất một từ, ở đây hoặc ở ô “Có đủ các từ”; hoặc chọn nhân vật, nước hay chuyến thăm ở dưới.';
      case 'no-words':
        return `“${value}” không có chữ cái hay chữ số nào.`;
      case 'too-long':
        return `Dòng này quá dài, tối đa 200 ký tự: “${value.slice(0, 40)}…”`;
      case 'too-many':
        return 'Quá nhiều.';
      case 'country':
        return `Không có nước nào tên là “${value}”.`;
      case 'number':
        return 'Hãy điền một số lớn hơn 0.';
      case 'never-reached':
        return 'Các từ ở ô đầu tiên cộng lại không đủ số điểm này.';
      case 'weight':
        return `Điểm chỉ có tác dụng ở ô đầu tiên và khi có tổng điểm tối thiểu: “${value}”.`;
      case 'other':
        return value === '' ? 'Không dùng được:' : `Không dùng được “${value}”:`;
    }
  },
  says: {
    any: (words, count) => (count === 1 ? `có ${words}` : `có ít nhất một trong các từ ${words}`),
    enough: (words, threshold) => `các từ ${words} cộng lại đạt ${threshold} điểm`,
    all: (words, count) => (count === 1 ? `có ${words}` : `có đủ ${words}`),
    none: (words) => `không có ${words}`,
    sources: (names) => `chỉ trên ${names}`,
    languages: (names) => `chỉ bằng ${names.replaceAll('Tiếng', 'tiếng')}`,
    people: (names) => `nhắc đến ${names}`,
    countries: (names) => `nhắc đến ${names}`,
    visit: 'chỉ các chuyến thăm',
    kinds: (names) => `chỉ các loại chuyến thăm: ${names}`,
    hosts: (names) => `chuyến thăm ${names}`,
    visitors: (names) => `chuyến thăm của ${names}`,
  },
  quoted: (words) => `“${words}”`,
  more: (count) => `${count} mục khác`,
};
