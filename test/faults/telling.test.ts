import { describe, expect, it } from 'vitest';
import { judgeTelling, type Telling, type ToldMail } from './telling.ts';

const STORY = 'http://post.example/1';
const mail = (messageId: string, given: Partial<ToldMail> = {}): ToldMail => ({
  recipient: 'press@embassy.example',
  messageId,
  state: 'sent',
  response: '250 OK',
  story: STORY,
  thread: 1,
  root: '<story-1@embassy.example>',
  ...given,
});
const NOTICE = {
  watch: 'varde',
  recipient: 'press@embassy.example',
  story: STORY,
  isMailed: true,
  isDropped: false,
};
const TOLD: Telling = { mails: [mail('<1>')], notices: [NOTICE], accepted: ['<1>'] };
const judge = (given: Partial<Telling>) => judgeTelling(TOLD, { ...TOLD, ...given }).map(({ what }) => what);

describe('judgeTelling', () => {
  it('is content with the same, and with what is told in two mails instead of one', () => {
    expect(judge({})).toEqual([]);
    expect(
      judge({ mails: [mail('<1>'), mail('<2>')], notices: [NOTICE, NOTICE], accepted: ['<1>', '<2>'] }),
    ).toEqual([]);
  });

  it('finds a story that nobody was told of, and one that nobody was to be told of', () => {
    expect(judge({ mails: [], notices: [], accepted: [] })).toEqual([
      `not told: varde to press@embassy.example of ${STORY}`,
    ]);
    expect(judge({ notices: [NOTICE, { ...NOTICE, story: 'http://post.example/9' }] })).toEqual([
      'told though it should not: varde to press@embassy.example of http://post.example/9',
    ]);
  });

  it('finds a doubled mail', () => {
    expect(judge({ accepted: ['<1>', '<1>'] })).toContainEqual(expect.stringMatching(/^twice: <1>/));
  });

  it.each([
    ['said to be sent that the server never saw', mail('<1>'), []],
    ['still queued', mail('<1>', { state: 'queued', response: null }), []],
    ['said to have failed that nobody refused', mail('<1>', { state: 'failed', response: 'timeout' }), []],
    [
      'said to have failed that the server has',
      mail('<1>', { state: 'failed', response: '550 no' }),
      ['<1>'],
    ],
  ])('finds a mail %s', (_, one, accepted) => {
    expect(judge({ mails: [one], accepted })).toEqual([expect.stringMatching(/^untrue: <1>/)]);
  });

  it('leaves uncertain mails and refused ones alone', () => {
    expect(judge({ mails: [mail('<1>', { state: 'uncertain', response: null })], accepted: [] })).toEqual([]);
    expect(judge({ mails: [mail('<1>', { state: 'failed', response: '550 no' })], accepted: [] })).toEqual(
      [],
    );
  });

  it('finds a notice without a mail, and a message that no row knows', () => {
    expect(judge({ notices: [NOTICE, { ...NOTICE, isMailed: false }] })).toEqual([
      expect.stringMatching(/^waits for a mail/),
    ]);
    expect(judge({ accepted: ['<1>', '<7>'] })).toEqual(['of no row: <7>']);
  });

  it('finds a thread with two beginnings', () => {
    const mails = [mail('<1>'), mail('<2>', { root: '<story-2@embassy.example>' })];
    expect(judge({ mails, accepted: ['<1>', '<2>'] })).toEqual([expect.stringMatching(/^no thread/)]);
  });
});
