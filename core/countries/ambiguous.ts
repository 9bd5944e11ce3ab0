/**
 * What tells a place from a word or a person of the same name. Sets of words in lower case, looked up only once a
 * name is found.
 */

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Vietnamese names of one syllable, which are syllables of words and of people's names as well. */
export const ONE_SYLLABLE = setOf('mỹ anh nga đức pháp ý úc áo bỉ lào thái nhật séc síp huế');

/** `Anh em`, `Ý kiến`: the name with this syllable after it is another word. */
export const WORD_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['mỹ', setOf('thuật phẩm nhân viện tục miều')],
  ['anh', setOf('hùng em chị trai ấy ta rể này ơi')],
  ['nga', setOf('mi')],
  ['đức', setOf('giáo phật thánh cha mẹ chúa hạnh vua tổng hồng ông bà đạt thượng dục mẫu')],
  ['pháp', setOf('luật lý lệnh nhân danh luân sư vương môn thuật quy y')],
  ['ý', setOf('kiến nghĩa thức tưởng chí định đồ niệm thích tứ nguyện')],
  [
    'áo',
    setOf('dài khoác phông quần cưới sơ tắm len giáp đấu lót mưa ấm choàng vest thun trắng xanh đỏ vàng đen'),
  ],
  ['bỉ', setOf('ổi thư')],
  ['thái', setOf('độ tử hậu cực giám dương sư thượng úy uý bình quá tổ tông ấp hoàng miếu')],
  ['nhật', setOf('ký báo thực nguyệt kí')],
]);

/** `ông Đức`, `chị Nga`, `dân tộc Thái`, `châu Mỹ`: after these a syllable is no country. */
export const NOT_A_COUNTRY_AFTER = setOf(
  'chủ tiếng sinh ông bà anh chị em cô chú bác cháu bé thầy cậu mẹ cha bố dì con châu tộc họ tên ong chi co chu bac chau be thay cau me toc ho ten',
);

/** Before a country in Vietnamese without accents, where `My` and `Lao` alone say little. */
export const COUNTRY_AFTER = setOf(
  `nuoc tai tham sang den toi o voi tu giua va cua phu hoi giao quan phong vien dan doan su gia dang roi khoi gap phia
   nguoi nghi he`,
);

/** Of these a small letter before is enough, for people are seldom called so. */
export const CLEAR_WITHOUT_ACCENTS = setOf('my lao phap nhat uc');

/** Syllables that begin or fill a Vietnamese personal name, and are not words in their own right with a capital. */
export const NAME_SYLLABLES = setOf(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh trương đào tạ thị văn lưu tăng quách
   hứa mạc kiều lương nguyen tran pham hoang huynh phan dang bui duong trinh truong dinh luong thi`,
);

/** Given names with which a Vietnamese sentence may begin: `Hồng Anh`, `Minh Đức`. */
export const GIVEN_SYLLABLES = setOf(
  `hồng minh ngọc quỳnh phương lan thu kim tuấn hoàng việt quốc mai trâm vân thúy thanh hải tú bảo duy hà nam thế hữu công
   đình xuân thùy diệu như linh lâm trung tiến mạnh hùng tâm hoài thiên gia bích kiều tố trúc ánh diễm mỹ đức thái lê`,
);

/** Neighbours in an English text, where `Anh` and `Nga` are people. */
export const ENGLISH_NEIGHBOURS = setOf(
  'the of said says and mr ms mrs dr is was has had for from by with who at he she his her told added s their that',
);

/** Names of people too, which are places only after such a word, here without accents: `thành phố Vinh`, `quần đảo Cook`. */
export const NEEDS_KIND_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['hồ chí minh', 'vinh'].map((name) => [name, setOf('pho tp bay ga')] as const),
  ...['solomon', 'marshall', 'cook', 'faroe', 'falkland', 'cayman'].map(
    (name) => [name, setOf('dao')] as const,
  ),
]);

/** Places of one word that are given names or surnames too. */
export const NAMESAKES = setOf(
  `jordan chad georgia jersey washington sydney milan florence victoria santiago sofia wellington kingston hamilton stanley
   douglas andrews dulles virginia montana alberta dakota carolina orlando dallas houston kent essex lima adelaide perth
   finn finns dane danes pole poles scot scots brit medina lincoln nassau georgetown male hue viên windsor buckingham
   cleveland oxford cambridge cornwall verona kiwi kiwis valencia granada monaco duma maine delaware`,
);

/** Capitals that may stand right before or after such a place and leave it one. */
export const BESIDE_A_PLACE = setOf(
  `in at from to for the and of with near outside inside downtown central greater north south east west northern southern
   eastern western visiting leaving president prime king queen crown prince princess foreign minister defense defence
   finance interior ambassador mayor governor government police army national international university airport city
   state county stadium square street palace hotel summit parliament chancellor premier secretary general sultan emir
   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december river bridge island islands province embassy security council central bank supreme court
   house senate congress speaker deputy vice chief naval air force navy tp thành thủ đô tỉnh`,
);

/** English given names with which a surname like a place is a person: `Michael Jordan`. */
export const GIVEN_NAMES = setOf(
  `michael denzel george james john robert william david richard joseph thomas charles christopher daniel matthew anthony
   mark donald steven paul andrew joshua kenneth kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas
   eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander patrick raymond jack dennis
   jerry tyler aaron jose adam nathan henry douglas peter zachary kyle walter jeremy harold keith carl arthur roger gerald
   lawrence terry sean christian albert jesse bruce billy bryan joe jordan ralph roy eugene louis philip bobby johnny
   mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
   kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
   anna ruth brenda pamela nicole katherine samantha christine emma catherine debra rachel carolyn janet maria heather
   diane julie joyce queen kelly lauren christina joan evelyn judith megan andrea cheryl hannah martha gloria teresa sara
   janice kathryn jean alice julia grace judy abigail marie denise beverly amber theresa marilyn diana kerry neil lady princess prince
   lloyd kanye barack hillary bill jim tom tony ted ben sam dan ron mike steve chris matt fred harry whitney julian serena`,
);

/** Georgia and San José of the United States: words of the same sentence that tell them from the country and capital. */
export const UNITED_STATES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'georgia',
    setOf(
      `atlanta savannah augusta senator sen governor gov republican republicans democrat democrats democratic gop texas
       alabama florida carolina tennessee arizona ohio michigan virginia pennsylvania bulldogs voters primary runoff trump
       rep congressman legislature county kemp abrams warnock ossoff arkansas louisiana mississippi`,
    ),
  ],
  ['san jose', setOf('california calif silicon sharks ca oakland francisco diego')],
]);

/** Capitals that are words, or lie elsewhere as well: they need another sign of their country. */
export const NEEDS_COMPANY: ReadonlySet<string> = new Set(
  `male,victoria,hamilton,stanley,douglas,georgetown,george town,praia,plymouth,saint denis,saint john,st john,
   saint george,st george,the valley,road town,west island,san jose`.split(/,\s*/),
);

/** Names with which a Vietnamese sentence may begin as another word: `Anh nói`, `Ý của ông`. */
export const DOUBTFUL_OPENERS = setOf('anh ý áo');
