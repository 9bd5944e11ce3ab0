import { foldText, wordsOf } from '../text.ts';
import { isVietnameseSyllable } from '../words/syllables.ts';

/** Titles, forms of address and generations: left out of a name, save where a form needs them (`King Charles`). */
const HONORIFICS = wordSet(`
  mr mrs ms sir dame lord lady madam madame dr prof professor hon rt hm hrh he excellency majesty highness royal king
  queen prince princess crown emperor empress emir sultan sheikh shaikh sheik sheikha pope grand duke duchess general
  gen lt col colonel admiral field marshal retired senator ambassador ayatollah hojatoleslam imam mullah samdech techo
  moha borvor thipadei akka akkamohasenapadei sena padei chakrei kitti decho neak oknha preah bat krom kromkhun tun
  tan sri dato datuk seri paduka pengiran datin haji hajah yab yang amat berhormat pehin raja tuanku daw pandit shri
  shrimati begum maulana jr sr junior senior ong ngai
`);

/** Small words in names that a short form leaves out. */
const PARTICLES = wordSet(
  'van von der den ter de da do dos das di du del della la al el ul bin ibn ben binti bint ould uld and of',
);

/** Frequent given and family names, words of the languages and places: alone they tell nobody apart. */
const SAID_OF_MANY = wordSet(`
  abdallah abdel abdul abdulaziz abdullah abidin abraham adam adel agung ahmad ahmed albert alexander alexandra
  alexandre ali alvarado alvarez amado amin amir ana anderson andersson andre andrew andrews anez angela ann anna anne
  ano antonio antony arabia araujo aref arias arthur asif astrid augusto aung austin ayaz aziz back bahrain baker
  banda barrack barrow bas bass begum bel belgium bell benedict benjamin berger bernard bias birmingham bishop black
  blok bloomberg boc boris brian brown bruno burns bush cable campbell cannon carlos carr carter carvalho castillo
  catherine champagne chan chang charlene charles chen cheng cho choi christian christie christina christopher chung
  clark clarke claude coelho cohen coleman collins connolly connor cook cooper costa coulibaly cross cruz cuesta
  daniel dar dario darling date david davidson davis day denmark diab diaz dick dlamini dmitry dominguez dominic dos
  drew duarte duncan edward elizabeth emanuel emirates emmanuel english enrique espinosa evans faisal farrell fast
  faye felipe fernandez field fields fils fischer fitzgerald flores fofana fonseca ford fox francis francisco frank
  frederick frederik friedrich gabriel gallagher garcia gates george gil gilmore gold gomez gonzalez gordon graham
  granger grant gray green greenfield grey guillaume guo gutierrez hadi hague hamad hamada hamed hamid han hans harald
  harris harry hasan hassan hatta hayashi heil henri henrik henry hernandez hill hong howard hu huang hunt hurley
  husain hussain hussein hutton ibrahim idris iglesias igor iqbal isa isaac isabel ishida ishihara islam ismail ito
  ivan ivanov jaber jackson jacob jacques james jan jason jassim jean jensen jeong jesus joachim jock john johnson
  johnston jonathan jones jorge jose joseph joyce juan jung justin kang karim karl kate katz kaur keita kelantan
  keller kellogg kenney kenny kern kevin key khaled khalid khalifa khan khin kim king kirk klaus krishna kumar kyaw
  lagos lake lama landau laura lee leo leon leonard leonardo lewis li lin lines liu long lopez louis lucas luis luz
  lwin machado magnus mahdi mahmoud mahmud maiga maker maktoum mansour manuel many marco margaret maria marie mario
  mark marquez martin martinez mary mason mata matsumoto matteo may medina melo menezes menon mesa meta michael michal
  michel miguel mikhail miller mills mitchell mohamad mohamed mohammad mohammed mohamud molina montenegro montero moon
  moore morgan mori morimoto moses muhammad muller munoz muscat mustafa myint nasser nathan nawaf nayef nelson nepal
  neves nguyen nicholas nicholson nicolas nielsen nikolai nishimura north nova novak nunes okada oleg omar osman ota
  otsuji pacheco palacio palmer paola paris park parker parry patil patrick paul paulson pavel pavlova payne paz pedro
  pena pereira perez perry peter peters petkov petr pham philip philippe pierre pope popescu powell power pradhan
  prasad price prince princess puan puri queen rabbani rafael rahman raka rama ramirez ramos raphael rashid reddy
  reeves reyes reynolds ricardo rice richard rivas rivera robert roberto roberts robertson robles rodriguez roque rosa
  rosario rose ross ruiz russel russell ryan sabah sadiq saeed said salam saleh salem salih salim salman samuel
  sanders santo santos sara sarah sato saud saw schmidt schneider schulz schulze scotland scott sergei sergey serra
  shah shahid sharma sharon shear sherman short shwe silva silvia simon simons simpson singh sinh slot smith sofia
  sola solomon sonja sophie sousa south spain steiner stephen steven stone store strauss straw stuart suarez sullivan
  sultan sun suzuki swan swe swire taib talal tamim tanaka tang taylor thani thomas thompson toledo torres toure tran
  traore tun turk turki uddin ueda umar valdes varga vargas vasquez vaz velasco velasquez vicente victoria vieira
  vladimir wade wagner wai walker wallace waltz wang watts wells wen wessex west white william williams williamson
  wilson win winston wolf won wong wood woods work wu wunna xu yamada yamaguchi yamazaki yang yew yoo young yousef
  youssef yusuf zaki zaman zayed zhang zhao zhou zhu
`);

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Folded words of a name as it is written: `Park Geun-hye` has three. */
export function nameWords(form: string): string[] {
  return wordsOf(foldText(form));
}

/** The words that tell who it is: no titles, no initials. */
export function withoutHonorifics(words: readonly string[]): string[] {
  return words.filter((word) => word.length > 1 && !HONORIFICS.has(word));
}

export function withoutParticles(words: readonly string[]): string[] {
  return words.filter((word) => !PARTICLES.has(word));
}

/**
 * A name's words whatever their order: `Shinzo Abe` and `Abe Shinzo` are one. Two Vietnamese syllables keep theirs:
 * without accents too many Vietnamese names are another one backwards (`Hà Vĩ`, `Vi Hà`).
 */
export function nameKey(words: readonly string[]): string {
  const keepsOrder = words.length === 2 && words.every(isVietnameseSyllable);
  return (keepsOrder ? words : [...words].sort()).join(' ');
}

/** True for a word that can tell one leader from another. */
export function isDistinguishing(word: string): boolean {
  return word.length > 2 && !SAID_OF_MANY.has(word) && !HONORIFICS.has(word) && !isVietnameseSyllable(word);
}
