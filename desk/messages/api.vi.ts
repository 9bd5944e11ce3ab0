import type { ApiMessages } from './api.ts';

export const apiVi: ApiMessages = {
  heading: 'API',
  link: 'API cho chương trình',
  intro:
    'Những gì bàn tin hiển thị và thực hiện, chương trình cũng đọc và làm được: bằng JSON, tại cùng một địa chỉ. Phần tra cứu bên dưới viết bằng tiếng Anh.',
  token:
    'Mỗi yêu cầu kèm theo một mã truy cập. Bạn tạo mã ở trang tài khoản của mình, hoặc trên máy chạy bàn tin:',
  document: 'Cùng nội dung này ở dạng tài liệu OpenAPI 3.1, dành cho chương trình:',
  contents: 'Danh mục',
  parameters: 'Tham số',
  body: 'Nội dung gửi lên',
  answers: 'Kết quả trả về',
  fields: 'Các trường',
  required: 'bắt buộc',
  problems: 'Lỗi',
  problemsAre:
    'Yêu cầu không đáp ứng được sẽ nhận về mô tả lỗi theo RFC 9457; trường type kết thúc bằng một trong các tên sau.',
  shapes: 'Cấu trúc dữ liệu',
};
