import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMessage, type OutgoingMail } from './message.ts';
import { messageIdOf, threadIdOf } from './message-id.ts';

const story = { id: 12, createdAt: new Date('2026-02-05T03:00:00Z') };
const mail: OutgoingMail = {
  messageId: messageIdOf(
    {
      story,
      notices: [{ id: 7, noticedAt: story.createdAt }],
      recipient: 'desk@news.example',
      kind: 'began',
    },
    { domain: 'desk.example', idSecret: 'x' },
  ),
  references: [threadIdOf(story, 'desk.example')],
  unsubscribeUrl: null,
  listId: 'laos.desk.example',
  to: 'desk@news.example',
  subject: 'Thăm cấp Nhà nước Lào',
  text: 'Đàm phán\n.\nhết',
  html: '<p>Đàm phán</p>',
  date: new Date('2026-02-05T03:00:01Z'),
};
const from = { name: 'Bàn tin', address: 'dateline@desk.example' };
const compose = async (change: Partial<OutgoingMail> = {}) => {
  const raw = await composeMessage({ ...mail, ...change }, from);
  const parsed = await PostalMime.parse(raw);
  const headers = new Map(parsed.headers.map((header) => [header.key, header.value]));
  return { raw: raw.toString('latin1'), parsed, headers };
};

const KNOWN = new Set([
  ...[
    'from',
    'to',
    'subject',
    'message-id',
    'in-reply-to',
    'references',
    'date',
    'mime-version',
    'content-type',
  ],
  ...['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'auto-submitted', 'x-auto-response-suppress'],
]);

describe('composeMessage', () => {
  it('writes both parts and the headers that mail programs go by', async () => {
    const { parsed, headers } = await compose();
    expect(parsed).toMatchObject({
      from,
      to: [{ address: 'desk@news.example' }],
      subject: 'Thăm cấp Nhà nước Lào',
      messageId: mail.messageId,
      inReplyTo: mail.references[0],
      references: mail.references[0],
      date: '2026-02-05T03:00:01.000Z',
      text: `${mail.text}\n`,
      html: expect.stringContaining('<p>Đàm phán</p>'),
    });
    expect(headers.get('list-id')).toBe('<laos.desk.example>');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toBe('All');
  });

  it('is ASCII with CRLF and lines that every server takes', async () => {
    const { raw } = await compose({ text: 'ầ'.repeat(3000), html: `<p>${'ầ'.repeat(3000)}</p>` });
    expect(raw).toMatch(/^[\t\r\n -~]*$/);
    expect(raw).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('refers to the thread before it, its own id first and the latest last', async () => {
    const ids = Array.from({ length: 40 }, (_, number) => `<news-${number}@desk.example>`);
    const { headers } = await compose({ references: ids });
    expect(headers.get('in-reply-to')).toBe('<news-39@desk.example>');
    const named = headers.get('references')?.split(/\s+/);
    expect(named).toEqual([ids[0], ...ids.slice(-19)]);
    const alone = await compose({ references: [] });
    expect(alone.headers.has('references') || alone.headers.has('in-reply-to')).toBe(false);
  });

  it.each([
    ['https://desk.example/unsubscribe/a.b-c_d?x=1', '<https://desk.example/unsubscribe/a.b-c_d?x=1>', true],
    ['http://desk.example:4080/unsubscribe/abc', '<http://desk.example:4080/unsubscribe/abc>', false],
    [
      `https://desk.example/unsubscribe/${'k'.repeat(400)}`,
      `<https://desk.example/unsubscribe/${'k'.repeat(400)}>`,
      true,
    ],
    [
      'https://desk.example/u>,<mailto:evil@mail.example',
      '<https://desk.example/u%3E%2C%3Cmailto:evil@mail.example>',
      true,
    ],
    [
      'https://desk.example/u\r\nBcc: evil@mail.example',
      '<https://desk.example/uBcc:%20evil@mail.example>',
      true,
    ],
    ['javascript:alert(1)', undefined, false],
    ['no address', undefined, false],
    [null, undefined, false],
  ])('offers to unsubscribe at %j', async (unsubscribeUrl, header, isOneClick) => {
    const { headers, raw } = await compose({ unsubscribeUrl });
    expect(headers.get('list-unsubscribe')).toBe(header);
    expect(headers.get('list-unsubscribe-post')).toBe(isOneClick ? 'List-Unsubscribe=One-Click' : undefined);
    // RFC 8058 §3.1: one field each, and an address that no folding has cut.
    if (header) expect(raw).toContain(`${header}\r\n`);
    expect(headers.has('bcc')).toBe(false);
  });

  it('lets nobody write headers, by whatever field', async () => {
    const breaks = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\u2029',
      '\u0085',
      '\v',
      '\f',
      '\0',
      '\r\n\r\n',
    );
    const attack = breaks.map((end) => `x${end}Bcc: evil@mail.example${end}X-Evil: 1${end}${end}<p>evil`);
    await fc.assert(
      fc.asyncProperty(attack, async (evil) => {
        const { headers, parsed, raw } = await compose({
          subject: evil,
          listId: evil,
          unsubscribeUrl: `https://desk.example/${evil}`,
          references: [`<${evil}@desk.example>`, '<story-1@desk.example>'],
          messageId: `<${evil}@desk.example>`,
        });
        const names = [...headers.keys()];
        expect(names.filter((name) => !KNOWN.has(name))).toEqual([]);
        expect(new Set(names).size).toBe(parsed.headers.length);
        expect(parsed.text).toBe(`${mail.text}\n`);
        expect(raw).not.toMatch(/[^\r]\n|\r[^\n]/);
      }),
      { numRuns: 40 },
    );
  });

  it('shows a title as it is, though it would turn the direction of letters', async () => {
    const { parsed } = await compose({ subject: 'Talks\u202Egpj.exe\u2066' });
    expect(parsed.subject?.trim()).toBe('Talks gpj.exe');
  });

  it.each(['Bàn\r\nBcc: evil@mail.example', 'Desk\0\u0007', 'a" <evil@mail.example>, "b'])(
    'keeps the sender one, named %j',
    async (name) => {
      const parsed = await PostalMime.parse(await composeMessage(mail, { ...from, name }));
      expect(parsed.from?.address).toBe(from.address);
      expect(parsed.headers.filter(({ key }) => key === 'from' || key === 'bcc')).toHaveLength(1);
    },
  );
});

describe('ids', () => {
  const notices = [7, 8].map((id) => ({ id, noticedAt: story.createdAt }));
  const told = { story, notices, recipient: 'x@y.example', kind: 'began' };
  const key = { domain: 'd.example', idSecret: 'of this installation' };

  it('are the same each time, and differ in whatever tells mails apart', () => {
    const ids = [
      ...[
        told,
        { ...told, notices: notices.slice(1) },
        { ...told, notices: notices.map(({ id }) => ({ id, noticedAt: new Date(0) })) },
        { ...told, recipient: 'z@y.example' },
        { ...told, kind: 'news' },
        { ...told, story: { id: 13 } },
        { ...told, story: null, kind: 'digest' },
      ].map((one) => messageIdOf(one, key)),
      messageIdOf(told, { ...key, idSecret: 'of another installation' }),
      threadIdOf(story, 'd.example'),
      threadIdOf({ ...story, createdAt: new Date(0) }, 'd.example'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^<[a-z0-9.-]+@d\.example>$/);
    expect(messageIdOf({ ...told, notices: [...notices].reverse() }, key)).toBe(ids[0]);
  });

  it('of threads stay those of mails that were sent long ago', () => {
    expect(threadIdOf(story, 'd.example')).toBe('<story-12.23a5b87ee824513c2abc4b55@d.example>');
  });
});
