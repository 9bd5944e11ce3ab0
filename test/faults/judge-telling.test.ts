import { describe, expect, it } from 'vitest';
import { judgeTelling } from './judge-telling.ts';
import type { AcceptedMail, Telling, ToldMail } from './telling.ts';

const STORY = 'http://post.example/1';
const OTHER = 'http://gazette.example/7';
const WORDS = {
  recipient: 'press@embassy.example',
  subject: 'Varde arrives in Hanoi',
  text: `Varde arrives in Hanoi\n\n${STORY}\n`,
  html: '<p>Varde arrives in Hanoi</p>',
};
const mail = (messageId: string, given: Partial<ToldMail> = {}): ToldMail => ({
  ...WORDS,
  messageId,
  state: 'sent',
  response: '250 OK',
  story: STORY,
  thread: 1,
  root: '<story-1@embassy.example>',
  ...given,
});
const accepted = (messageId: string, given: Partial<AcceptedMail> = {}): AcceptedMail => ({
  ...WORDS,
  messageId,
  ...given,
});
const NOTICE = {
  watch: 'varde',
  recipient: 'press@embassy.example',
  story: STORY,
  isMailed: true,
  isDropped: false,
  mayWait: false,
};
const CALL = {
  watch: 'posted',
  story: STORY,
  state: 'delivered',
  payload: '{"type": "began", "data": {"id": 1}}',
};
const TOLD: Telling = {
  mails: [mail('<1>')],
  notices: [NOTICE],
  accepted: [accepted('<1>')],
  calls: [CALL],
  taken: ['{"data":{"id":1},"type":"began"}'],
  known: new Map([[`varde of ${STORY}`, '{"outlets": 3}']]),
  articles: new Map([
    [STORY, { urls: [STORY], titles: ['Varde arrives in Hanoi'] }],
    [OTHER, { urls: [OTHER], titles: ['Rice prices fall'] }],
  ]),
};
const judge = (given: Partial<Telling>) => judgeTelling(TOLD, { ...TOLD, ...given }).map(({ what }) => what);

describe('judgeTelling of mails', () => {
  it('is content with the same, and with what is told in two mails instead of one', () => {
    expect(judge({})).toEqual([]);
    const two = { mails: [mail('<1>'), mail('<2>')], accepted: [accepted('<1>'), accepted('<2>')] };
    expect(judge({ ...two, notices: [NOTICE, NOTICE] })).toEqual([]);
  });

  it('finds a story that nobody was told of, and one that nobody was to be told of', () => {
    const untold = `not told: varde to press@embassy.example of ${STORY}`;
    expect(judge({ mails: [], notices: [], accepted: [] })).toEqual([untold]);
    expect(judge({ notices: [{ ...NOTICE, isMailed: false, isDropped: true }] })).toEqual([untold]);
    expect(judge({ notices: [NOTICE, { ...NOTICE, story: OTHER }] })).toEqual([
      `told though it should not: varde to press@embassy.example of ${OTHER}`,
    ]);
  });

  it('finds a doubled mail', () => {
    expect(judge({ accepted: [accepted('<1>'), accepted('<1>')] })).toContainEqual(
      expect.stringMatching(/^twice: <1>/),
    );
  });

  it.each([
    ['said to be sent that the server never saw', mail('<1>'), []],
    ['still queued', mail('<1>', { state: 'queued', response: null }), []],
    ['said to have failed that nobody refused', mail('<1>', { state: 'failed', response: 'timeout' }), []],
    [
      'said to have failed that the server has',
      mail('<1>', { state: 'failed', response: '550 no' }),
      [accepted('<1>')],
    ],
  ])('finds a mail %s', (_, one, messages) => {
    expect(judge({ mails: [one], accepted: messages })).toEqual([expect.stringMatching(/^untrue: <1>/)]);
  });

  it('leaves uncertain mails alone', () => {
    expect(judge({ mails: [mail('<1>', { state: 'uncertain', response: null })], accepted: [] })).toEqual([]);
  });

  it('finds a notice without a mail, unless its digest is to come, and a message that no row knows', () => {
    const waiting = { ...NOTICE, isMailed: false };
    expect(judge({ notices: [NOTICE, waiting] })).toEqual([expect.stringMatching(/^waits for a mail/)]);
    expect(judge({ notices: [NOTICE, { ...waiting, mayWait: true }] })).toEqual([]);
    expect(judge({ accepted: [accepted('<1>'), accepted('<7>')] })).toEqual(['of no row: <7>']);
  });

  it('finds a thread with two beginnings', () => {
    const mails = [mail('<1>'), mail('<2>', { root: '<story-2@embassy.example>' })];
    expect(judge({ mails, accepted: [accepted('<1>'), accepted('<2>')] })).toEqual([
      expect.stringMatching(/^no thread/),
    ]);
  });

  it('finds words that were lost on the way', () => {
    expect(judge({ accepted: [accepted('<1>', { text: WORDS.text.replaceAll('\n', '\r\n') })] })).toEqual([]);
    expect(judge({ accepted: [accepted('<1>', { text: 'Varde arr' })] })).toEqual([
      'altered: <1> has another text: Varde arr',
    ]);
  });

  it('finds a mail with the headline, or an article, of another story', () => {
    const words = { subject: 'Rice prices fall', text: `Rice prices fall\n\n${OTHER}\n` };
    expect(judge({ mails: [mail('<1>', words)], accepted: [accepted('<1>', words)] })).toEqual([
      `<1> of ${STORY} is called "Rice prices fall", as no article is`,
      `<1> of ${STORY} links to ${OTHER}, which is of another story`,
    ]);
  });
});

describe('judgeTelling of what watches know and post', () => {
  it('finds a threshold that a watch did not see', () => {
    const known = new Map([[`varde of ${STORY}`, '{"outlets": 2}']]);
    expect(judge({ known })).toEqual([
      expect.stringMatching(/^other: varde of .*"outlets": 3.*"outlets": 2/),
    ]);
  });

  it('finds a call that was not made, or not so', () => {
    expect(judge({ calls: [], taken: [] })).toEqual([`not told: posted of ${STORY}`]);
    const lost = `posted of ${STORY}: delivered, and the receiver has it not so`;
    expect(judge({ taken: [] })).toEqual([lost]);
    expect(judge({ taken: ['{"type":"began","data":{"id":2}}'] })).toEqual([
      lost,
      'of no row: {"data":{"id":2},"type":"began"}',
    ]);
    expect(judge({ calls: [{ ...CALL, state: 'queued' }] })).toEqual([
      `posted of ${STORY}: queued, and the receiver has it not so`,
    ]);
  });
});
