import { foldText, wordsOf } from '../../text.ts';

/**
 * News agencies whose copy other outlets print: the short name, then what else they are called. Acronyms that are
 * also words or given names in some language stand here by their full name only.
 */
const AGENCIES = `
  TTXVN: Thông tấn xã Việt Nam | TTX Việt Nam | Vietnam News Agency | VNA | VietnamPlus
  KPL: Lao News Agency | Thông tấn xã Lào | TTX Lào | Khaosan Pathet Lao
  AKP: Agence Kampuchea Presse | Agence Kampuchea Press | Thông tấn xã Campuchia
  Xinhua: Tân Hoa xã | Tân Hoa | THX | 新华社 | 新華社 | 新华网 | Xinhua News Agency | Xinhuanet | Синьхуа
  CNS: China News Service | 中新社 | 中新网 | 中国新闻社
  CNA: Central News Agency | 中央社 | 中央通訊社
  KCNA: Korean Central News Agency | Thông tấn xã Trung ương Triều Tiên | 朝鮮中央通信 | 조선중앙통신
  Yonhap: Yonhap News Agency | 연합뉴스 | 聯合通訊社 | 韩联社
  Newsis: 뉴시스
  Kyodo: Kyodo News | Kyodo News Service | 共同通信 | 共同通信社 | 共同
  Jiji: Jiji Press | 時事通信 | 時事通信社 | 時事
  Montsame: Montsame News Agency
  Bernama: Malaysian National News Agency
  Antara: Antara News | LKBN Antara
  PNA: Philippine News Agency
  PTI: Press Trust of India
  ANI: Asian News International
  IANS: Indo-Asian News Service
  UNI: United News of India
  APP: Associated Press of Pakistan
  BSS: Bangladesh Sangbad Sangstha
  UNB: United News of Bangladesh
  Reuters: Thomson Reuters | Reuters Agency | Рейтер
  AFP: Agence France-Presse | Agence France Presse | 法新社
  AP: Associated Press | The Associated Press | AP News | 美联社
  UPI: United Press International
  Bloomberg: Bloomberg News
  Dow Jones: Dow Jones Newswires
  PA Media: Press Association | PA | PA News Agency
  Canadian Press: La Presse Canadienne | The Canadian Press
  AAP: Australian Associated Press
  dpa: Deutsche Presse-Agentur | dpa-AFX | dpa-tmn | dpa international
  AFX: AFX News
  SID: Sport-Informations-Dienst
  epd: Evangelischer Pressedienst
  KNA: Katholische Nachrichten-Agentur
  APA: Austria Presse Agentur
  Keystone-SDA: SDA | ATS | Keystone-ATS | SDA-ATS | Schweizerische Depeschenagentur | Agence télégraphique suisse
  ANSA: Agenzia ANSA | Agenzia Nazionale Stampa Associata
  Adnkronos: Agenzia Adnkronos
  AGI: Agenzia Italia | Agenzia Giornalistica Italia
  EFE: Agencia EFE | EFE Verde
  Europa Press: Agencia Europa Press
  Lusa: Agência Lusa | Agência de Notícias de Portugal
  Belga: Agence Belga | Belga News Agency
  ANP: Algemeen Nederlands Persbureau
  Ritzau: Ritzaus Bureau
  NTB: Norsk Telegrambyrå
  TT: TT Nyhetsbyrån | Tidningarnas Telegrambyrå
  STT: Suomen Tietotoimisto | STT-Lehtikuva
  BNS: Baltic News Service
  ELTA: Lietuvos naujienų agentūra
  LETA: LETA news agency
  PAP: Polska Agencja Prasowa
  ČTK: Česká tisková kancelář
  TASR: Tlačová agentúra Slovenskej republiky
  MTI: Magyar Távirati Iroda
  Agerpres: Agentia Nationala de Presa
  BTA: Bulgarian News Agency | БТА
  Tanjug: Танјуг
  HINA: Hrvatska izvještajna novinska agencija
  TASS: ITAR-TASS | ТАСС | ИТАР-ТАСС
  RIA Novosti: RIA | РИА Новости | РИА
  Sputnik: Sputnik News
  Interfax: Интерфакс
  Ukrinform: Укрінформ | Укринформ
  Interfax-Ukraine: Інтерфакс-Україна
  BelTA: БелТА
  Kazinform: Казинформ
  Anadolu: Anadolu Agency | Anadolu Ajansı | AA
  DHA: Demirören Haber Ajansı
  İHA: İhlas Haber Ajansı
  IRNA: Islamic Republic News Agency
  Tasnim: Tasnim News Agency
  WAFA: WAFA News Agency
  SPA: Saudi Press Agency | واس
  WAM: Emirates News Agency | وام
  QNA: Qatar News Agency | قنا
  KUNA: Kuwait News Agency | كونا
  SANA: Syrian Arab News Agency | سانا
  Petra: Jordan News Agency
  MENA: Middle East News Agency
  MAP: Maghreb Arabe Presse
  APS: Algérie Presse Service
  NAN: News Agency of Nigeria
  GNA: Ghana News Agency
  Prensa Latina: Agencia Prensa Latina
  Télam: Agencia Télam
  Agência Brasil: Agencia Brasil
  Notimex: Agencia Notimex
  Andina: Agencia Andina
`;

/** Names that are words, given names or other outlets' initials too; only their aliases count. */
const AMBIGUOUS = new Set(['TT', 'MAP', 'Petra', 'Andina', 'MENA', 'SANA']);
const LONGEST_ACRONYM = 5;

const BY_KEY = new Map<string, { name: string; isAcronym: boolean }>();
/** Every word of their names: a text without any needs no closer look. */
const KNOWN_WORDS = new Set<string>();
for (const line of AGENCIES.trim().split('\n')) {
  const [name = '', aliases = ''] = line.trim().split(': ');
  for (const alias of [...(AMBIGUOUS.has(name) ? [] : [name]), ...aliases.split(' | ')]) {
    const words = wordsOf(foldText(alias));
    for (const word of [...words, words.join('')]) KNOWN_WORDS.add(word);
    BY_KEY.set(words.join(''), { name, isAcronym: isAcronym(alias) });
  }
}

/** What stands before and behind an agency's name without changing whose it is. */
const BEFORE = new Set(
  'the by from with via theo nguon tu hang tin thong tan agency agencia agence agenzia agentur agentura source quelle fonte fuente'.split(
    ' ',
  ),
);
const BEHIND = new Set(
  'staff news agency newswire newswires wire wires service writer writers reporter reporters correspondent inputs'.split(
    ' ',
  ),
);
const MOST_WORDS = 8;

/**
 * The short name of the news agency that a text names and nothing else: `TTXVN` for `Theo Thông tấn xã Việt Nam`,
 * `AFP` for `Agence France-Presse in Paris`. Agencies that are not known by name are known by what they call
 * themselves: `TTX Sông Hồng`, `Riverland News Agency`.
 */
export function agencyNamed(text: string): string | null {
  const plain = text
    .trim()
    .replace('+', 'plus')
    .replace(/\s(?:in|en|à|aus|tại)\s\p{Lu}\p{L}+$/u, '');
  const words = wordsOf(plain);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const folded = wordsOf(foldText(plain));
  const isKnown = folded.length === words.length && folded.some((word) => KNOWN_WORDS.has(word));
  return (isKnown ? knownAgency(words, folded) : null) ?? unknownAgency(plain);
}

function knownAgency(words: readonly string[], folded: readonly string[]): string | null {
  let [start, end] = [0, words.length];
  while (start < end) {
    const known = BY_KEY.get(folded.slice(start, end).join(''));
    if (known && (!known.isAcronym || isWrittenAsAcronym(words.slice(start, end).join(' '))))
      return known.name;
    if (BEFORE.has(folded[start] ?? '')) start++;
    else if (BEHIND.has(folded[end - 1] ?? '')) end--;
    else return null;
  }
  return null;
}

const UNKNOWN_AGENCY =
  /^(?:(?:TTX|Thông tấn xã) \p{Lu}[\p{L} ]+|\p{Lu}[\p{L}'’ -]+ (?:News Agency|Newswire|Presse-Agentur))$/u;

function unknownAgency(text: string): string | null {
  if (!/TTX|Thông tấn|Agen|wire/.test(text)) return null;
  const name = text.replace(/^(?:theo|by|the|from|nguồn:?)\s+/iu, '');
  return UNKNOWN_AGENCY.test(name) ? name : null;
}

/** `Ani` and `Apa` are people; `ANI` and `dpa` are agencies. */
function isWrittenAsAcronym(text: string): boolean {
  return text === text.toUpperCase() || text === text.toLowerCase() || text.length > 3;
}

function isAcronym(alias: string): boolean {
  return alias.length <= LONGEST_ACRONYM && (alias === alias.toUpperCase() || alias === alias.toLowerCase());
}
