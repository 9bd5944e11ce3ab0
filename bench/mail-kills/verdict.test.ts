import { describe, expect, it } from 'vitest';
import type { Attempt } from './faulty-server.ts';
import { type Evidence, judge, type Told, type ToldMail } from './verdict.ts';

const NOON = Date.parse('2026-02-05T12:00:00Z');
const HOUR_MS = 3_600_000;

const mail = (row: Partial<ToldMail> = {}): ToldMail => ({
  id: 1,
  storyId: 7,
  recipient: 'desk@news.example',
  messageId: '<1@desk.example>',
  state: 'sent',
  response: '250 OK',
  coversFrom: null,
  coversTo: null,
  ...row,
});
const told = (row: Partial<Told> = {}): Told => ({
  storyId: 7,
  recipient: 'desk@news.example',
  channel: 'instant',
  mailId: 1,
  ...row,
});
const digest = (id: number, fromHour: number, toHour: number) =>
  mail({
    id,
    messageId: `<${id}@desk.example>`,
    coversFrom: new Date(NOON + fromHour * HOUR_MS),
    coversTo: new Date(NOON + toHour * HOUR_MS),
  });
const attempt = (row: Partial<Attempt> = {}): Attempt => ({
  recipient: 'desk@news.example',
  messageId: '<1@desk.example>',
  beganAt: NOON,
  endedAt: NOON + 10,
  isKept: true,
  reply: 250,
  repliedAt: NOON + 20,
  ...row,
});
const judged = (evidence: Partial<Evidence>) => {
  const { lost, doubled, untrue } = judge({
    stories: [7],
    readers: { instant: ['desk@news.example'], digest: [] },
    told: [told()],
    mails: [mail()],
    attempts: [attempt()],
    kills: [],
    ...evidence,
  });
  return { lost: lost.length, doubled: doubled.length, untrue: untrue.length };
};
const FINE = { lost: 0, doubled: 0, untrue: 0 };
const unanswered = attempt({ reply: null, repliedAt: null });
const refused = attempt({ reply: 554, isKept: false });

describe('judge', () => {
  it.each([
    ['a mail that was sent and came', {}],
    ['one that was put off first', { attempts: [attempt({ reply: 451, isKept: false }), attempt()] }],
    [
      'one that was refused for good',
      { mails: [mail({ state: 'failed', response: 'refused: 554 no' })], attempts: [refused] },
    ],
    ['one that came, unanswered', { mails: [mail({ state: 'uncertain' })], attempts: [unanswered] }],
    [
      'one that came, and whose process was killed then',
      { mails: [mail({ state: 'uncertain' })], kills: [NOON + 25] },
    ],
  ] as const)('finds nothing wrong with %s', (_what, evidence) => {
    expect(judged(evidence as Partial<Evidence>)).toEqual(FINE);
  });

  it.each([
    ['that was never made', { told: [], mails: [], attempts: [] }, { ...FINE, lost: 1 }],
    ['that waits for its time', { told: [told({ mailId: null })] }, { ...FINE, lost: 1 }],
    ['that never came', { attempts: [] }, { lost: 1, doubled: 0, untrue: 1 }],
    ['that came twice', { attempts: [attempt(), attempt()] }, { lost: 0, doubled: 1, untrue: 1 }],
    ['that was made twice', { told: [told(), told({ mailId: 2 })] }, { ...FINE, doubled: 1 }],
    ['that no row knows', { mails: [] }, { ...FINE, doubled: 1 }],
    [
      'that failed without a refusal',
      { mails: [mail({ state: 'failed' })], attempts: [] },
      { ...FINE, lost: 1 },
    ],
    ['that failed, and came', { mails: [mail({ state: 'failed' })] }, { ...FINE, untrue: 1 }],
    ['that is uncertain for no reason', { mails: [mail({ state: 'uncertain' })] }, { ...FINE, untrue: 1 }],
    [
      'that is uncertain long before a kill',
      { mails: [mail({ state: 'uncertain' })], kills: [NOON + 60_000] },
      { ...FINE, untrue: 1 },
    ],
    ['that waits at the end', { mails: [mail({ state: 'queued' })] }, { ...FINE, untrue: 1 }],
  ] as const)('finds a mail %s', (_what, evidence, wrong) => {
    expect(judged(evidence as unknown as Partial<Evidence>)).toEqual(wrong);
  });

  it('finds what lies between two digests', () => {
    const came = [attempt({ messageId: '<1@desk.example>' }), attempt({ messageId: '<2@desk.example>' })];
    const judgedDigests = (second: number) =>
      judged({ mails: [digest(1, 0, 1), digest(2, second, 4)], attempts: came });
    expect(judgedDigests(1)).toEqual(FINE);
    expect(judgedDigests(2)).toEqual({ ...FINE, lost: 1 });
    expect(judgedDigests(0.5)).toEqual({ ...FINE, lost: 1 });
  });
});
