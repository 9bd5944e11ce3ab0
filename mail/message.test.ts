import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMessage, type OutgoingMail } from './message.ts';
import { messageIdOf, threadIdOf } from './message-id.ts';

const story = { id: 12, createdAt: new Date('2026-02-05T03:00:00Z') };
const mail: OutgoingMail = {
  messageId: messageIdOf(
    { watch: 'laos', story, recipient: 'desk@news.example', kind: 'began' },
    'desk.example',
  ),
  threadId: threadIdOf(story, 'desk.example'),
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

describe('composeMessage', () => {
  it('writes both parts and the headers that mail programs go by', async () => {
    const { parsed, headers } = await compose();
    expect(parsed).toMatchObject({
      from,
      to: [{ address: 'desk@news.example' }],
      subject: 'Thăm cấp Nhà nước Lào',
      messageId: mail.messageId,
      inReplyTo: mail.threadId,
      references: mail.threadId,
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

  it('lets nobody write headers', async () => {
    const { headers, parsed } = await compose({
      subject: 'Talks\r\nBcc: evil@mail.example\r\n\r\nbody',
      listId: 'laos\r\nX-Evil: 1',
    });
    expect(headers.has('bcc')).toBe(false);
    expect(headers.has('x-evil')).toBe(false);
    expect(parsed.text).toBe(`${mail.text}\n`);
  });
});

describe('ids', () => {
  it('are the same each time, and differ in whatever tells mails apart', () => {
    const ids = [
      messageIdOf({ watch: 'a', story, recipient: 'x@y.example', kind: 'began' }, 'd.example'),
      messageIdOf({ watch: 'b', story, recipient: 'x@y.example', kind: 'began' }, 'd.example'),
      messageIdOf({ watch: 'a', story, recipient: 'z@y.example', kind: 'began' }, 'd.example'),
      messageIdOf({ watch: 'a', story, recipient: 'x@y.example', kind: 'grew' }, 'd.example'),
      messageIdOf(
        { watch: 'a', story: { ...story, id: 13 }, recipient: 'x@y.example', kind: 'began' },
        'd.example',
      ),
      messageIdOf(
        { watch: 'a', story: { ...story, createdAt: new Date(0) }, recipient: 'x@y.example', kind: 'began' },
        'd.example',
      ),
      threadIdOf(story, 'd.example'),
      threadIdOf({ ...story, createdAt: new Date(0) }, 'd.example'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^<story-\d+\.[a-z0-9.]+@d\.example>$/);
    expect(messageIdOf({ watch: 'a', story, recipient: 'x@y.example', kind: 'began' }, 'd.example')).toBe(
      ids[0],
    );
  });
});
