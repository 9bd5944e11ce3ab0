import type { CountryMention } from '../countries/countries.ts';
import type { Word } from '../words/words.ts';
import type { Cue, CueMention } from './cues.ts';
import { leadsCountry } from './offices.ts';
import type { Person, PersonMention } from './people.ts';
import type { ReadSentence, ReadText } from './sentences.ts';

/** What an article says of a country. */
export const ROLES = [
  /** All mentions, those of the title and of the first paragraph, and those of each form. */
  'named',
  'titled',
  'leading',
  'seat',
  'city',
  'demonym',
  /** Where the text opens: `VIENTIANE —`. */
  'dateline',
  /** After `in`, `tới`; after a word of visiting; after `leaves`, `rời`; after `returned to`. */
  'located',
  'visited',
  'left',
  'returned',
  /** How many of its office-holders appear, how much is said of them, and whether the one named most is among them. */
  'people',
  'talk',
  'protagonist',
  /** Its people travel, receive, invite. */
  'travels',
  'receives',
  'invites',
  /** An embassy or ambassador there, and one from there. */
  'accredited',
  'represented',
] as const;
export type Role = (typeof ROLES)[number];

const PLACE = Object.fromEntries(ROLES.map((role, place) => [role, place])) as Record<Role, number>;

/** What is said once in passing is not all there is to say: added to what all countries have of a role. */
const DOUBT = 0.5;

/** Country code to its share (0 to 1) of what the article says of each role, in the order of `ROLES`. */
export type RoleShares = Map<string, Float64Array>;

/** Words within which a cue and what it speaks of stand. */
const REACH = 9;
/** Words that may stand between a cue and what it speaks of. */
export const PASSING = new Set(
  (
    'the a an its their his her nước cấp nhà chính thức hữu nghị làm việc và thủ đô state official working friendship ' +
    'cộng hòa dân chủ nhân vương quốc liên bang republic kingdom of capital sân bay lại hai ngày neighbouring neighboring ' +
    'thành phố tp city phủ dinh cung điện downtown central historic'
  ).split(' '),
);

/** Reads what an article says of each country. */
export function readRoles(read: ReadText): {
  roles: RoleShares;
  /** How much speaks for somebody as a traveller, and how much is said of them at all. */
  travellers: Map<Person, number>;
  talk: Map<Person, number>;
  journeys: number;
} {
  const reader = new RoleReader(read);
  for (const sentence of read.sentences) reader.read(sentence);
  reader.addPeople();
  const { sums, travellers, talk, journeys } = reader;
  return { roles: sharesOf(sums), travellers, talk, journeys };
}

class RoleReader {
  readonly sums: RoleShares = new Map();
  readonly travellers = new Map<Person, number>();
  readonly talk = new Map<Person, number>();
  /** Words of visiting, weighted. */
  journeys = 0;
  readonly #words: readonly Word[];
  readonly #opening: number;
  readonly #claimed: ReadText['claimed'];

  constructor({ text, claimed }: ReadText) {
    this.#words = text.words;
    this.#opening = text.titleLength;
    this.#claimed = claimed;
  }

  read(sentence: ReadSentence): void {
    for (const place of sentence.countries) this.#readPlace(place, sentence);
    for (const { person } of sentence.people)
      this.talk.set(person, (this.talk.get(person) ?? 0) + sentence.weight);
    if (sentence.countries.length + sentence.people.length === 0) return;
    for (const mention of sentence.cues) {
      if (mention.cue === 'journey') this.#readJourney(mention, sentence);
      if (mention.cue === 'receives') this.#readReception(mention, sentence);
      if (mention.cue === 'invites') this.#readInvitation(mention, sentence);
      if (mention.cue === 'ambassador' || mention.cue === 'embassy') this.#readEmbassy(mention, sentence);
    }
  }

  addPeople(): void {
    let protagonist: Person | null = null;
    let most = 0;
    for (const [person, talk] of this.talk) {
      if (!person.country) continue;
      this.#add(person.country, 'talk', talk);
      if (person.offices.length > 0) this.#add(person.country, 'people', Math.min(1, talk * 2));
      if (talk <= most || !person.offices.some(leadsCountry)) continue;
      protagonist = person;
      most = talk;
    }
    if (protagonist?.country) this.#add(protagonist.country, 'protagonist', 1);
    for (const [person, amount] of this.travellers)
      if (person.country && amount > 0) this.#add(person.country, 'travels', amount);
  }

  #add(code: string, role: Role, amount: number): void {
    let sums = this.sums.get(code);
    if (!sums) {
      sums = new Float64Array(ROLES.length);
      this.sums.set(code, sums);
    }
    sums[PLACE[role]] = (sums[PLACE[role]] ?? 0) + amount;
  }

  #readPlace(place: CountryMention, sentence: ReadSentence): void {
    const { code, form } = place;
    const { weight, paragraph } = sentence;
    this.#add(code, 'named', weight);
    if (paragraph === 0) this.#add(code, 'titled', 1);
    if (paragraph === 1) this.#add(code, 'leading', 1);
    if (form !== 'name') this.#add(code, form, weight);
    if (form === 'demonym' || this.#claimed.has(place)) return;
    if (place.from === this.#opening && /[-–—:,(/]/.test(this.#words[place.to]?.gap ?? ''))
      this.#add(code, 'dateline', 1);
    const role = ROLE_AFTER[this.#cueBefore(place.from, sentence) ?? 'host'];
    if (role) this.#add(code, role, weight);
  }

  /** The nearest cue before a place with nothing but passing words between. */
  #cueBefore(place: number, { from, cues }: ReadSentence): Cue | null {
    for (let index = place - 1; index >= Math.max(from, place - REACH); index--) {
      const joined = this.#words[index + 1]?.gap ?? '';
      if (joined !== ' ' && !/^[\s"“-]*$/.test(joined)) return null;
      const cue = cues.find((mention) => mention.to === index + 1);
      if (cue) return cue.cue;
      if (!PASSING.has(this.#words[index]?.lower ?? '')) return null;
    }
    return null;
  }

  /** `X sẽ thăm Lào`, `X's visit to Laos`, `chuyến thăm Lào của X`: X goes, the place is visited. */
  #readJourney({ from, to }: CueMention, { countries, people, weight }: ReadSentence): void {
    this.journeys += weight;
    const place = countries.find(
      (mention) => mention.from >= to && mention.from - to < REACH && mention.form !== 'demonym',
    );
    const between = people.some((mention) => mention.from >= to && place && mention.from < place.from);
    if (place && !between) this.#add(place.code, 'visited', weight);
    const owner = people.find(
      (mention) => mention.from >= to && mention.from - to < REACH + 4 && this.#isOwned(mention),
    );
    const subject = owner ?? people.findLast((mention) => mention.to <= from && from - mention.to < REACH);
    if (subject && subject.person.country !== place?.code) this.#travel(subject.person, weight);
  }

  /** `X đón Y`, `Laos welcomes Y`, `Y was welcomed by X`: Y goes, X's country receives. */
  #readReception({ from, to }: CueMention, { countries, people, weight }: ReadSentence): void {
    const after = people.find((mention) => mention.from >= to && mention.from - to < 5);
    const before = people.findLast((mention) => mention.to <= from && from - mention.to < REACH);
    const isPassive = this.#words[to]?.lower === 'by';
    const [receiver, guest] = isPassive ? [after, before] : [before, after];
    const place = isPassive
      ? undefined
      : countries.findLast((mention) => mention.to <= from && from - mention.to < 3);
    if (place) this.#add(place.code, 'receives', weight);
    if (receiver?.person.country) this.#add(receiver.person.country, 'receives', weight);
    if (receiver) this.#travel(receiver.person, -weight);
    if (!guest?.person.offices.some(leadsCountry)) return;
    this.journeys += weight;
    this.#travel(guest.person, weight);
  }

  /** `theo lời mời của Y`, `at the invitation of Y`: Y's country invites. */
  #readInvitation({ to }: CueMention, { people, weight }: ReadSentence): void {
    const inviter = people.find(
      (mention) => mention.from >= to && mention.from - to < 6 && this.#isOwned(mention),
    );
    if (!inviter) return;
    this.#travel(inviter.person, -2 * weight);
    if (inviter.person.country) this.#add(inviter.person.country, 'invites', weight);
  }

  /** `Đại sứ Việt Nam tại Lào`, `the Lao ambassador to Viet Nam`. */
  #readEmbassy({ from, to }: CueMention, { countries, weight }: ReadSentence): void {
    const near = countries.filter((mention) => mention.from >= from - 3 && mention.from < to + 4);
    const there = near.find(
      (mention) =>
        mention.from >= to && /^(?:to|in|at|tại|tai|ở)$/.test(this.#words[mention.from - 1]?.lower ?? ''),
    );
    const home = near.find((mention) => mention !== there);
    if (there) this.#add(there.code, 'accredited', weight);
    if (home) this.#add(home.code, 'represented', weight);
  }

  #travel(person: Person, amount: number): void {
    this.travellers.set(person, (this.travellers.get(person) ?? 0) + amount);
  }

  #isOwned({ from }: PersonMention): boolean {
    return [1, 2].some((back) => /^(?:của|cua|of|by|from)$/.test(this.#words[from - back]?.lower ?? ''));
  }
}

/** What a country is after a cue. */
const ROLE_AFTER: Partial<Record<Cue, Role>> = {
  towards: 'located',
  leaves: 'left',
  journey: 'visited',
  returns: 'returned',
  ambassador: 'accredited',
  embassy: 'accredited',
};

function sharesOf(sums: RoleShares): RoleShares {
  const totals = new Float64Array(ROLES.length);
  for (const amounts of sums.values())
    for (let role = 0; role < totals.length; role++)
      totals[role] = (totals[role] ?? 0) + (amounts[role] ?? 0);
  for (const amounts of sums.values())
    for (let role = 0; role < totals.length; role++)
      amounts[role] = (amounts[role] ?? 0) / ((totals[role] ?? 0) + DOUBT);
  return sums;
}
