import type { AccountMessages } from './accounts.ts';

export const accountsVi: AccountMessages = {
  logIn: 'Đăng nhập',
  logOut: 'Đăng xuất',
  name: 'Tên',
  password: 'Mật khẩu',
  refused: 'Tên hoặc mật khẩu không đúng.',
  tooOften: (minutes) => `Thử quá nhiều lần. Hãy thử lại sau ${minutes} phút.`,
  logOutAsk: (name) => `Bạn đang đăng nhập với tên ${name}.`,
  loggedOut: 'Bạn đã đăng xuất.',
  open: 'Bàn tin này không có tài khoản: ai mở địa chỉ này cũng vào được và có mọi quyền.',

  logInWith: (provider) => `Đăng nhập bằng ${provider}`,
  orByPassword: 'Hoặc dùng tên và mật khẩu',
  stillLoggedIn: (provider) => `Có thể bạn vẫn còn đăng nhập tại ${provider}.`,
  logOutToo: (provider) => `Đăng xuất cả khỏi ${provider}`,
  signOn: {
    over: {
      title: 'Lần đăng nhập này đã hết hiệu lực',
      advice: () => 'Đã quá mười phút, hoặc bạn đã bắt đầu ở một cửa sổ khác. Hãy đăng nhập lại.',
    },
    denied: {
      title: 'Bạn không được cho vào',
      advice: (provider) =>
        `${provider} không cho bạn vào, hoặc bạn đã hủy ở đó. Hãy thử lại; nếu vẫn vậy, hãy nhờ người quản lý ${provider} cấp quyền dùng Dateline.`,
    },
    unreachable: {
      title: 'Nơi đăng nhập không trả lời',
      advice: (provider) =>
        `Hiện không kết nối được với ${provider}. Hãy thử lại sau vài phút; nếu vẫn vậy, hãy báo người phụ trách bàn tin.`,
    },
    failed: {
      title: 'Đăng nhập không thành công',
      advice: (provider) =>
        `Câu trả lời của ${provider} không đáng tin. Hãy thử lại; nếu vẫn vậy, hãy báo người phụ trách bàn tin: nhật ký có ghi nguyên nhân.`,
    },
    'too-often': {
      title: 'Thử quá nhiều lần',
      advice: () =>
        'Có quá nhiều lần đăng nhập không thành công từ mạng của bạn. Hãy thử lại sau mười lăm phút.',
    },
    unknown: {
      title: 'Bạn chưa có tài khoản ở đây',
      advice: (provider) =>
        `${provider} biết bạn, nhưng bàn tin này thì chưa. Hãy nhờ quản trị viên của bàn tin lập tài khoản.`,
    },
    'no-role': {
      title: 'Bạn chưa có vai trò ở đây',
      advice: (provider) =>
        `${provider} cho bạn vào nhưng không trao cho bạn vai trò nào trên bàn tin này. Hãy hỏi người quản lý ${provider}.`,
    },
    'no-name': {
      title: 'Bạn chưa có tên để ghi cùng quyết định',
      advice: (provider) =>
        `${provider} không cho biết tên nào của bạn có thể ghi cùng các quyết định. Hãy nhờ quản trị viên của bàn tin lập tài khoản.`,
    },
    'name-taken': {
      title: 'Tên của bạn đã có người dùng',
      advice: (provider) =>
        `Đã có một tài khoản mang tên bạn nhưng không đăng nhập bằng ${provider}. Nếu đó là tài khoản của bạn, hãy nhờ quản trị viên của bàn tin liên kết; nếu không, hãy xin một tài khoản mang tên khác.`,
    },
    disabled: {
      title: 'Tài khoản của bạn đã bị khóa',
      advice: () => 'Hãy liên hệ với quản trị viên của bàn tin.',
    },
  },
  tryAgain: 'Về trang đăng nhập',
  subjectForAdmin: (provider) => `Quản trị viên cần mã định danh của bạn tại ${provider}:`,

  own: 'Tài khoản của bạn',
  loggedInAs: (name, role) => `Bạn đang đăng nhập với tên ${name} (${role}).`,
  wayIn: (provider) => `Bạn đăng nhập bằng ${provider}.`,
  everywhereHeading: 'Các thiết bị khác',
  everywhereHint: 'Kết thúc mọi phiên đăng nhập của bạn, kể cả phiên này. Mã của các chương trình vẫn còn.',
  everywhere: 'Đăng xuất ở mọi nơi',

  ownTokensHint: 'Chương trình có mã truy cập vào bàn tin với tư cách của bạn, cho đến khi bạn thu hồi mã.',
  tokenMade: (name) => `Mã truy cập cho ${name}. Hãy sao chép ngay: mã chỉ hiện một lần này.`,
  tokenName: 'Chương trình nào',
  tokenScope: 'Được phép',
  tokenScopes: { read: 'đọc', review: 'đọc và quyết định' },
  makeToken: 'Tạo mã truy cập',

  changePassword: 'Đổi mật khẩu',
  passwordChanged: 'Đã đổi mật khẩu. Ở mọi nơi khác bạn đã bị đăng xuất.',
  currentPassword: 'Mật khẩu hiện tại',
  newPassword: 'Mật khẩu mới',
  newPasswordAgain: 'Nhập lại mật khẩu mới',
  passwordHint: 'Ít nhất 12 ký tự. Vài từ không liên quan với nhau vừa tốt vừa dễ nhớ.',
  problems: {
    'name-taken': 'Đã có tài khoản mang tên này.',
    'wrong-name': 'Tên gồm chữ, số, dấu cách và . _ - @, dài nhất 80 ký tự, bắt đầu bằng chữ hoặc số.',
    'wrong-password': 'Mật khẩu hiện tại không đúng.',
    'weak-password': 'Mật khẩu phải có từ 12 đến 200 ký tự.',
    'two-passwords': 'Hai lần nhập mật khẩu mới không giống nhau.',
    'no-way-in': 'Tài khoản cần có mật khẩu hoặc mã định danh, nếu không sẽ chẳng ai đăng nhập được.',
    'wrong-subject': 'Mã định danh gồm nhiều nhất 255 chữ, số và ký hiệu ASCII. Hãy sao chép nguyên văn.',
    'subject-taken': 'Mã định danh này thuộc về một tài khoản khác.',
    'last-admin': 'Đây là quản trị viên cuối cùng. Trước hết hãy trao quyền quản trị cho người khác.',
    'wrong-token-name': 'Mã truy cập cần có tên, dài nhất 80 ký tự.',
  },

  heading: 'Tài khoản',
  nameHint: 'Tên này được ghi cùng các quyết định.',
  role: 'Vai trò',
  roles: { reader: 'Người đọc', reviewer: 'Biên tập viên', admin: 'Quản trị viên' },
  roleHints: {
    reader: 'xem được mọi thứ',
    reviewer: 'thêm quyền quyết định về tin',
    admin: 'thêm quyền quản lý nguồn tin và tài khoản',
  },
  addHeading: 'Thêm tài khoản',
  add: 'Thêm tài khoản',
  changeRole: (name) => `Vai trò của ${name}`,
  save: 'Lưu',
  since: 'từ',
  yourself: 'bạn',
  disabled: 'đã khóa',
  disable: 'Khóa',
  enable: 'Mở khóa',
  saved: (name) => `Đã lưu: ${name}`,
  more: 'Mật khẩu và mục khác',
  setPassword: 'Đặt mật khẩu',
  resetHint: 'Kết thúc mọi phiên đăng nhập của tài khoản. Ít nhất 12 ký tự.',
  byPassword: 'mật khẩu',
  roleFromProvider: (provider) => `Mỗi lần đăng nhập, vai trò được lấy theo ${provider}.`,
  subject: (provider) => `Mã định danh tại ${provider}`,
  subjectHint: 'Ai mang mã này thì vào bằng tài khoản này. Trang từ chối người đăng nhập có ghi mã.',
  emptySubject: 'Để trống: không ai. Khi lưu, mọi phiên đăng nhập của tài khoản kết thúc.',
  saveSubject: 'Lưu mã định danh',
  optionalPassword: 'Có thể để trống nếu đã có mã định danh.',
  tokensHeading: 'Mã truy cập của các chương trình',
  noTokens: 'Chưa có chương trình nào được cấp mã.',
  scopes: { read: 'đọc', review: 'quyết định' },
  lastUsed: 'dùng lần cuối',
  neverUsed: 'chưa dùng lần nào',
  revoke: 'Thu hồi',
  tokenHint: 'Mỗi người tự tạo mã ở trang tài khoản của mình. Cho người khác thì tạo trên máy chạy bàn tin:',
};
