import { tokenPhrases } from './tokens.ts';

/** A quantity that reports give figures of, in words of either language. */
export interface Quantity {
  key: string;
  vietnamese: string;
  english: string;
  /** Of what is counted in pieces; of sums the currency is the unit. */
  unit: string | null;
  /**
   * A report can count several things under the same word: other companies, other people. Two figures of it are no
   * contradiction yet.
   */
  loose: boolean;
}

type Entry = [key: string, vietnamese: string, english: string, phrases: string];

/** Sums of money, and what grows. */
const SUMS: Entry[] = [
  [
    'trade',
    'kim ngạch thương mại',
    'trade',
    'kim ngạch|kim ngạch thương mại|kim ngạch hai chiều|kim ngạch song phương|thương mại|thương mại hai chiều|thương mại song phương|giao thương|buôn bán|mậu dịch|trao đổi hàng hóa|trao đổi thương mại|hàng hóa trao đổi|hàng hóa qua lại|hàng hóa hai chiều|xuất nhập khẩu|kim ngạch xuất nhập khẩu|trade|two-way trade|bilateral trade|trade turnover|trade volume|commerce|turnover',
  ],
  [
    'exports',
    'xuất khẩu',
    'exports',
    'xuất khẩu|kim ngạch xuất khẩu|giá trị xuất khẩu|export|exports|exported|exporting',
  ],
  ['imports', 'nhập khẩu', 'imports', 'nhập khẩu|kim ngạch nhập khẩu|import|imports|imported|importing'],
  [
    'trade-deficit',
    'nhập siêu',
    'trade deficit',
    'nhập siêu|thâm hụt|thâm hụt thương mại|trade deficit|trade gap|deficit|deficits',
  ],
  [
    'trade-surplus',
    'xuất siêu',
    'trade surplus',
    'xuất siêu|thặng dư|thặng dư thương mại|trade surplus|surplus',
  ],
  [
    'investment',
    'vốn đầu tư',
    'investment',
    'đầu tư|vốn đầu tư|vốn đăng ký|vốn fdi|fdi|đăng ký|vốn giải ngân|rót vốn|rót|vốn|investment|investments|invest|invests|invested|investing|registered capital|capital',
  ],
  [
    'loan',
    'vốn vay',
    'loans',
    'vốn vay|khoản vay|cho vay|vay|tín dụng|gói tín dụng|khoản tín dụng|loan|loans|lend|lending|lent|credit|credits|credit line|line of credit',
  ],
  [
    'aid',
    'viện trợ',
    'aid',
    'viện trợ|viện trợ không hoàn lại|vốn viện trợ|không hoàn lại|tài trợ|hỗ trợ|oda|vốn oda|aid|grant|grants|grant aid|assistance|donation|donations|donated|humanitarian aid|relief',
  ],
  [
    'deals',
    'giá trị hợp đồng',
    'value of deals',
    'hợp đồng|thỏa thuận|ký kết|deal|deals|contract|contracts|agreements|order|orders',
  ],
  [
    'economy',
    'GDP',
    'GDP',
    'gdp|tổng sản phẩm quốc nội|quy mô nền kinh tế|quy mô kinh tế|gross domestic product|size of the economy',
  ],
  ['remittances', 'kiều hối', 'remittances', 'kiều hối|remittances'],
];

/** Of these a report can tell for many things at once. */
const LOOSE_SUMS: Entry[] = [
  ['revenue', 'doanh thu', 'revenue', 'doanh thu|revenue|revenues|sales'],
  ['profit', 'lợi nhuận', 'profit', 'lợi nhuận|lãi|profit|profits'],
  ['budget', 'ngân sách', 'budget', 'ngân sách|budget|budgets'],
  [
    'spending',
    'chi tiêu',
    'spending',
    'chi tiêu|chi tiêu quốc phòng|spending|defence spending|defense spending|expenditure',
  ],
  ['debt', 'nợ', 'debt', 'nợ|nợ công|khoản nợ|debt|debts'],
  ['damage', 'thiệt hại', 'damage', 'thiệt hại|damage|damages|losses'],
  ['cost', 'chi phí', 'cost', 'chi phí|kinh phí|tổng mức đầu tư|cost|costs|costing'],
  ['price', 'giá', 'price', 'giá vé|giá bán|mức giá|với giá|giá niêm yết|price|prices|priced'],
  ['fine', 'tiền phạt', 'fine', 'phạt|tiền phạt|fine|fines|fined'],
  [
    'tariff',
    'thuế',
    'tariff',
    'thuế|thuế quan|thuế suất|mức thuế|thuế đối ứng|tariff|tariffs|duty|duties|levy',
  ],
  ['inflation', 'lạm phát', 'inflation', 'lạm phát|inflation'],
];

/** What is counted one by one, and in a report on one event is counted once. */
const COUNTS: Entry[] = [
  [
    'documents',
    'văn kiện',
    'documents',
    'văn kiện|văn bản|văn bản hợp tác|thỏa thuận|bản thỏa thuận|hiệp định|bản ghi nhớ|biên bản ghi nhớ|mou|mous|document|documents|agreement|agreements|accord|accords|pact|pacts|treaties|deal|deals|memorandums|memoranda|papers',
  ],
  ['contracts', 'hợp đồng', 'contracts', 'hợp đồng|contract|contracts'],
  ['projects', 'dự án', 'projects', 'dự án|công trình|project|projects'],
  ['gun-salute', 'loạt đại bác', 'gun salute', 'loạt đại bác|phát đại bác|loạt pháo|gun salute|guns|salvos'],
  ['scholarships', 'học bổng', 'scholarships', 'học bổng|suất học bổng|scholarship|scholarships'],
  [
    'aircraft',
    'máy bay',
    'aircraft',
    'máy bay|tiêm kích|trực thăng|aircraft|planes|airplanes|aeroplanes|jets|helicopters|airliners',
  ],
  [
    'ships',
    'tàu',
    'ships',
    'tàu|tàu chiến|tàu hải quân|tàu tuần tra|ships|warships|vessels|boats|patrol boats',
  ],
  ['votes', 'phiếu', 'votes', 'phiếu|phiếu thuận|votes'],
  ['doses', 'liều vắc xin', 'vaccine doses', 'liều|liều vaccine|liều vắc xin|doses|vaccine doses'],
];

const LOOSE_COUNTS: Entry[] = [
  [
    'companies',
    'doanh nghiệp',
    'companies',
    'doanh nghiệp|công ty|tập đoàn|hãng|lãnh đạo doanh nghiệp|đại diện doanh nghiệp|doanh nhân|chủ doanh nghiệp|company|companies|firms|businesses|enterprises|corporations|executives|business leaders|businesspeople|business people|businessmen',
  ],
  ['activities', 'hoạt động', 'activities', 'hoạt động|cuộc hoạt động|activities|engagements'],
  ['meetings', 'cuộc gặp', 'meetings', 'cuộc gặp|cuộc tiếp xúc|cuộc hội đàm|cuộc họp|meetings'],
  ['cases', 'ca nhiễm', 'cases', 'ca|ca nhiễm|ca mắc|ca bệnh|cases|infections'],
  ['jobs', 'việc làm', 'jobs', 'việc làm|jobs'],
  ['homes', 'nhà', 'homes', 'căn nhà|ngôi nhà|nhà dân|hộ dân|homes|houses|households'],
  ['countries', 'quốc gia', 'countries', 'quốc gia|nước|countries|nations'],
  ['flights', 'chuyến bay', 'flights', 'chuyến bay|flights'],
];

const CASUALTIES: Entry[] = [
  [
    'dead',
    'người chết',
    'dead',
    'người chết|người thiệt mạng|người tử vong|người tử nạn|ca tử vong|dead|deaths|fatalities',
  ],
  ['injured', 'người bị thương', 'injured', 'người bị thương|injured|wounded|injuries'],
  ['missing', 'người mất tích', 'missing', 'người mất tích|missing'],
  [
    'protesters',
    'người biểu tình',
    'protesters',
    'người biểu tình|protester|protesters|demonstrators|marchers',
  ],
];

const GROUPS_OF_PEOPLE: Entry[] = [
  ['people', 'người', 'people', 'người|người dân|dân|cư dân|people|residents|persons'],
  [
    'police',
    'cảnh sát',
    'police',
    'cảnh sát|công an|cảnh sát viên|police|police officers|policemen|officers',
  ],
  [
    'soldiers',
    'binh sĩ',
    'soldiers',
    'binh sĩ|binh lính|lính|quân nhân|quân|bộ đội|chiến sĩ|soldiers|troops|servicemen|personnel',
  ],
  [
    'students',
    'sinh viên',
    'students',
    'sinh viên|lưu học sinh|du học sinh|học sinh|học viên|student|students',
  ],
  ['workers', 'lao động', 'workers', 'lao động|người lao động|công nhân|worker|workers|labourers|laborers'],
  [
    'visitors',
    'khách du lịch',
    'visitors',
    'khách du lịch|du khách|lượt khách|lượt du khách|khách quốc tế|visitors|tourists|arrivals|tourist arrivals|holidaymakers|travellers',
  ],
  ['delegates', 'đại biểu', 'delegates', 'đại biểu|delegates|participants'],
  ['customers', 'khách hàng', 'customers', 'khách hàng|customers'],
  ['guests', 'khách', 'guests', 'khách|khách mời|quan khách|guests'],
  ['officials', 'quan chức', 'officials', 'quan chức|cán bộ|officials'],
  ['fishermen', 'ngư dân', 'fishermen', 'ngư dân|fishermen|fishers'],
  ['journalists', 'nhà báo', 'journalists', 'nhà báo|phóng viên|journalists|reporters'],
  [
    'expatriates',
    'kiều bào',
    'expatriates',
    'kiều bào|người việt|người việt nam|người gốc việt|overseas vietnamese|expatriates',
  ],
];

/** What is measured in units of length, area and weight. */
const MEASURES: Entry[] = [
  ['border', 'đường biên giới', 'border', 'biên giới|đường biên|border|frontier|boundary'],
  ['railway', 'đường sắt', 'railway', 'đường sắt|tuyến đường sắt|railway|railroad|rail|rail line'],
  ['road', 'đường bộ', 'road', 'cao tốc|đường bộ|quốc lộ|tuyến đường|expressway|highway|road|motorway'],
];

const quantities = new Map<string, Quantity>();

export const sums = tokenPhrases([...entriesOf(SUMS, null, false), ...entriesOf(LOOSE_SUMS, null, true)]);
export const counts = tokenPhrases([
  ...entriesOf(COUNTS, 'key', false),
  ...entriesOf(LOOSE_COUNTS, 'key', true),
  ...entriesOf(CASUALTIES, 'people', false),
  ...entriesOf(GROUPS_OF_PEOPLE, 'people', true),
]);
export const measures = tokenPhrases(entriesOf(MEASURES, null, false));

export function quantityOf(key: string): Quantity | null {
  return quantities.get(key) ?? null;
}

function entriesOf(entries: Entry[], unit: 'key' | 'people' | null, loose: boolean): [Quantity, string][] {
  return entries.map(([key, vietnamese, english, phrases]) => {
    const quantity = { key, vietnamese, english, unit: unit === 'key' ? key : unit, loose };
    quantities.set(key, quantity);
    return [quantity, phrases];
  });
}
