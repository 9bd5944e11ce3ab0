import type { CountryMention } from '../countries/countries.ts';
import { leadsCountry } from './offices.ts';
import type { Person, PersonMention, ReadSentence } from './people.ts';
import type { Word } from './words.ts';

/** What the grammar of visiting says in one sentence: who goes where. Amounts are relative. */
export interface Evidence {
  /** Country code to how much speaks for it as the host. */
  hosts: Map<string, number>;
  visitors: Map<Person, number>;
  /** How many phrases of visiting were met. */
  phrases: number;
}

const GOES =
  /^(?:thăm|công\s?du|visit|visits|visited|visiting|trip|tour|swing|arrive|arrives|arrived|arriving|arrival|lands|landed|flew|flies|travels|travelled|traveled|travelling|traveling|heads|stopover|stay|touches|bay|hạ\s?cánh|đặt\s?chân|lên\s?đường|chuyến|chuyên\s?cơ)$/;
const TOWARDS = /^(?:tới|đến|sang|to|in|at|tại|ở|into|for|thăm|rời|đi|leaves|left|departs|departed)$/;
const PASSING =
  /^(?:the|nước|cấp|nhà|chính|thức|hữu|nghị|làm|việc|và|thủ|đô|state|official|working|friendship|cộng|hòa|dân|chủ|nhân|vương|quốc|liên|bang|republic|kingdom|of|capital|sân|bay|lại|hai|ngày|neighbouring|neighboring)$/;
const RECEIVES =
  /^(?:đón|tiếp|chào|welcomes|welcomed|welcome|welcoming|hosts|hosted|hosting|receives|received|receiving|greets|greeted|tiễn)$/;
const INVITES = /^(?:mời|invitation|invited|invites)$/;
const REACH = 9;

/** Reads one sentence. */
export function readEvidence(sentence: ReadSentence): Evidence {
  const evidence: Evidence = { hosts: new Map(), visitors: new Map(), phrases: 0 };
  for (const place of sentence.places) readPlace(sentence, place, evidence);
  sentence.words.forEach((word, index) => {
    if (GOES.test(word.lower)) readJourney(sentence, index, evidence);
    if (RECEIVES.test(word.lower)) readReception(sentence, index, evidence);
    if (INVITES.test(word.lower)) readInvitation(sentence, index, evidence);
  });
  return evidence;
}

/** `tới Lào`, `in Vientiane`, `VIENTIANE —`: where things happen; a bare name says little. */
function readPlace({ words }: ReadSentence, place: CountryMention, evidence: Evidence): void {
  if (place.form === 'demonym') return;
  const seat = place.form === 'seat' ? 1 : 0;
  let index = place.from - 1;
  while (index >= 0 && place.from - index < REACH && PASSING.test(words[index]?.lower ?? '')) index--;
  const towards = TOWARDS.test(words[index]?.lower ?? '') && isClose(words, index + 1, place.from);
  const opens = place.from === 0 && seat > 0;
  add(evidence.hosts, place.code, 0.1 + seat * 0.2 + (towards ? 1 + seat * 0.5 : 0) + (opens ? 0.5 : 0));
  if (towards) evidence.phrases += 0.5;
}

/** `X sẽ thăm Lào`, `X's visit to Laos`, `chuyến thăm Lào của X`: X goes, the place hosts. */
function readJourney(sentence: ReadSentence, index: number, evidence: Evidence): void {
  evidence.phrases++;
  const place = sentence.places.find(
    (mention) => mention.from > index && mention.from - index <= REACH && mention.form !== 'demonym',
  );
  if (place && !sentence.people.some((person) => person.from > index && person.from < place.from)) {
    add(evidence.hosts, place.code, 2);
  }
  const owner = sentence.people.find(
    (mention) =>
      mention.from > index && mention.from - index <= REACH + 4 && isOwned(sentence.words, mention),
  );
  const subject =
    owner ?? sentence.people.findLast((mention) => mention.to <= index && index - mention.to <= REACH);
  if (subject && subject.person.country !== place?.code) add(evidence.visitors, subject.person, 1);
}

/** `X đón Y`, `Laos welcomes Y`: Y goes, X's country hosts. */
function readReception(sentence: ReadSentence, index: number, evidence: Evidence): void {
  const guest = sentence.people.find((mention) => mention.from > index && mention.from - index <= 5);
  if (!guest?.person.offices.some(leadsCountry)) return;
  const receiver = sentence.people.findLast((mention) => mention.to <= index && index - mention.to <= REACH);
  const place = sentence.places.findLast((mention) => mention.to <= index && index - mention.to <= 3);
  evidence.phrases++;
  add(evidence.visitors, guest.person, 1);
  if (place) add(evidence.hosts, place.code, 1.5);
  if (receiver) add(evidence.visitors, receiver.person, -1);
  if (receiver?.person.country) add(evidence.hosts, receiver.person.country, 1);
}

/** `theo lời mời của Y`, `at the invitation of Y`: Y's country hosts. */
function readInvitation(sentence: ReadSentence, index: number, evidence: Evidence): void {
  const inviters = sentence.people.filter(
    (mention) => mention.from > index && mention.from - index <= 6 && isOwned(sentence.words, mention),
  );
  for (const { person } of inviters.slice(0, 1)) {
    add(evidence.visitors, person, -2);
    if (person.country) add(evidence.hosts, person.country, 2);
  }
}

function isOwned(words: Word[], mention: PersonMention): boolean {
  return [1, 2].some((back) => /^(?:của|of|by|from)$/.test(words[mention.from - back]?.lower ?? ''));
}

function isClose(words: Word[], from: number, to: number): boolean {
  return words.slice(from, to + 1).every((word) => /^[\s"“-]*$/.test(word.gap));
}

function add<Key>(amounts: Map<Key, number>, key: Key, amount: number): void {
  amounts.set(key, (amounts.get(key) ?? 0) + amount);
}
