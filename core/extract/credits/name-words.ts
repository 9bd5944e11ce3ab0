/** Words that stand around names in bylines, in the languages of the pages that were measured. */

const words = (list: string) => list.trim().split(/\s+/);

/** `Posted on 3 May by`, `View all posts by`, `Ein Gastbeitrag von`: up to the word before the name. */
const PHRASES = [
  String.raw`[^,;]{0,60}?(?<![\p{L}\p{N}])(?:posted|published|written|reported|told|posts|words|story|text|report|analysis|opinion|articles?|photos?)(?:\s[^,;]{0,30})?\sby`,
  String.raw`[^,;]{0,40}?(?<![\p{L}\p{N}])(?:(?:gast|blog)?\s?beitrag|beiträge|artikel|interview|text|kommentar|kolumne|analyse|alles|verfasst|geschrieben|reportage|essay|mehr)\svon`,
  String.raw`[^,;]{0,30}?(?<![\p{L}\p{N}])(?:article|texte|recueillis|publié|écrit|rédigé|articles)\spar`,
  String.raw`[^,;]{0,30}?(?<![\p{L}\p{N}])(?:escrito|publicado|texto)\spor`,
  String.raw`skrevet\sav`,
];

/** `By`, `Von`, `Text:`. `Theo` is also a given name, and stands before a Vietnamese name only where it is none. */
const LABELS = [
  ...words(`
    by von par por door av af oleh bởi bài text words written interview autor autorin autoren autorinnen autor/in autora
    autores author authors auteur auteure auteurs autrice autore autori penulis yazan автор авторы tekst texte texto
    redaktion
  `),
  'autorin/autor',
  String.raw`tác\sgiả`,
  String.raw`thực\shiện`,
  String.raw`di(?=\s\p{Lu}\S+\s\p{Lu})`,
  'theo(?=.*[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ])',
];

/** What stands before a name: one of these, and a colon perhaps. */
export const PREFIX = new RegExp(
  String.raw`^[\s\-–—|•:.*]*(?:(?:${[...PHRASES, ...LABELS].join('|')})(?![\p{L}\p{N}'’-])\s*[:：]?|(?:责任编辑|责编|记者|作者|编辑)\s*[:：]?)\s*`,
  'iu',
);
/** Where the markup sets `By` and the name side by side: `ByAnn Doe`. */
export const GLUED_PREFIX = /^By(?=\p{Lu}\p{Ll})/u;

/** A line that says outright that who follows wrote. */
export const INTRODUCED =
  /^[\s(—–-]*(?:(?:by|von|par|por|text|words|posted by|written by|autor(?:in|en)?(?:\/autor)?|authors?|auteurs?|tác giả)(?:\s*[:：]|\s)\s*\p{Lu}|(?:责任编辑|责编|记者|作者)\s*[:：])/iu;

/** What follows a name in the same breath: `3 May 2026`, `Updated`, `tổng hợp`, `Photos by`. */
export const TAIL =
  /\s+(?:(?:tổng hợp|lược dịch|biên dịch|ghi)$|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s\d.*|(?:published|updated|posted|stand)(?!\p{L}).*|(?:illustrations?|fotos?|photos?|bild(?:er)?|images?|video)\s?(?:von|by|par|:).*|\d.*)$/iu;
/** `for The Daily Example`, `in Paris`; `In` may be a part of a name. */
export const PLACE_TAIL = /\s+(?:[Ff]or|für|pour|para|in|[Ff]rom|aus|tại|at)\s+\p{Lu}.*$/u;

/** Behind a name, for a degree or a generation. */
export const CREDENTIAL = /^(?:ph\.?\s?d|m\.?d|dds|rdn?|mph|mba|msc|bsc|ma|ba|esq|jr|sr)\.?$/i;

/** Words that stand between the parts of a name in lower case. */
export const PARTICLE =
  /^(?:de|del|dela|della|di|da|das|do|dos|du|des|la|le|van|von|vom|zu|zur|zum|den|der|ter|ten|te|bin|bint|ibn|al|el|af|av|y|e|i|v\.)$/u;

/** At the end of a part: not who, but as what. */
export const ROLE =
  /(?<![\p{L}\p{N}])(?:editor|reporter|correspondent|writer|journalist|columnist|contributor|producer|photographer|presenter|redakteur(?:in)?|korrespondent(?:in)?|reporterin|periodista|journaliste|giornalista|jurnalis|wartawan|biên tập viên|phóng viên|rechtsanwalt|geschäftsführer(?:in)?|pressesprecher(?:in)?)$/iu;

/** Anywhere in a text: the name of a body, not of a person. */
export const INSTITUTION =
  /(?<![\p{L}\p{N}])(?:redaktion|redaktionen|redacción|rédaction|redazione|redação|redakcja|редакция|newsroom|gmbh|ltd|inc|e\.\s?v|stiftung|foundation|university|verlag|ministerium|ministry|press release|pressemitteilung|tòa soạn|ban biên tập|nhóm pv|nhóm phóng viên|tổng hợp|lược dịch)(?![\p{L}\p{N}])/iu;

/** Folded words that make no name, whether alone or together: `Staff Writer`, `Web Desk`, `Read More`. */
export const COLLECTIVE: ReadonlySet<string> = new Set(
  words(`
    the der die das le la les el los il lo o a de del of for and und
    about admin administrator agencia agencias agences agencies agency agenturen alle all anonymous author authors auteur
    autor autoren blog buy channel click com contributor contributors correspondent correspondents ctv date desk digital
    editor editorial editors free get group guest home image info international journalist journalists leave magazin
    magazine mail media min minutes more nachrichtenagentur name national net newspaper next no none null open org out
    person post posts press previous print pv bbt radio read redaktion redaktor report reporter reporters reports service
    services share shop sign source sport sports staff stand team today tv undefined unknown view views watch web
    webdesk wire wires world writer writers www zeitung zur
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
  `),
);

/** Folded words of labels and links that are parts of nobody's name. */
export const LABEL_WORDS: ReadonlySet<string> = new Set(
  words(`
    account advertisement anzeige article articles artikel beitrag beitrage benutzer bilder by comment comments
    commentaires comentarios contact copyright credit datum deine download edited editing email error euer eure facebook
    follow foto fotos gesponserte inhalte informationen information instagram interesar interview kommentar kommentare
    kontakt lesen linkedin login logout mehr menu news newsletter noticias online photo photos posted premium profil
    profile publicado publie published publiziert quelle reading related rezept seite subscribe tags teilen tests text
    translated twitter ubersetzt uhr updated veroffentlicht video videos website weitere whatsapp
  `),
);
