import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/support/any-text.ts';
import type { BounceReport } from './bounce-report.ts';
import { readBounce } from './read-bounce.ts';
import { verdictOf } from './verdict.ts';

const OURS = '<story-7.began.0123456789abcdef01234567@desk.example>';
const lines = (...all: string[]) => all.join('\r\n');
const read = (text: string) => readBounce(new TextEncoder().encode(text));

interface Report {
  fields?: string[];
  returned?: { type: string; head: string[] } | null;
  text?: string;
  type?: string;
}

function report({
  fields = ['Final-Recipient: rfc822; kim@news.example', 'Action: failed', 'Status: 5.1.1'],
  returned = { type: 'message/rfc822', head: [`Message-ID: ${OURS}`, 'To: kim@news.example'] },
  text = 'Your mail came back.',
  type = 'message/delivery-status',
}: Report = {}): string {
  const part = (mime: string, ...body: string[]) => ['--b', `Content-Type: ${mime}`, '', ...body];
  return lines(
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    'To: dateline@desk.example',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    ...part('text/plain; charset=utf-8', text),
    ...part(type, 'Reporting-MTA: dns; mx.example', '', ...fields, ''),
    ...(returned ? part(returned.type, ...returned.head, '', 'Talks began.') : []),
    '--b--',
    '',
  );
}

const kim = (status: string, diagnostic = '', action = 'failed'): BounceReport => ({
  messageIds: [OURS],
  recipients: [{ addresses: ['kim@news.example'], action: action as 'failed', status, diagnostic }],
});

describe('a report on undelivered mail (RFC 3464)', () => {
  it('tells which mail, to whom, and why', async () => {
    const diagnostic = ['Diagnostic-Code: smtp; 550 5.1.1 <kim@news.example>:', '  no such user'];
    const fields = [
      'Original-Recipient: rfc822;Kim@news.example',
      'Final-Recipient: rfc822; kim@NEWS.example',
      'Action: failed',
      'Status: 5.1.1 (bad address)',
      ...diagnostic,
    ];
    expect(await read(report({ fields }))).toEqual(
      kim('5.1.1', '550 5.1.1 <kim@news.example>: no such user'),
    );
  });

  it.each(['text/rfc822-headers', 'message/rfc822-headers', 'message/global', 'message/global-headers'])(
    'knows the mail by %s',
    async (type) => {
      const returned = { type, head: ['Subject: Talks', 'message-id:', `  ${OURS}`] };
      expect(await read(report({ returned }))).toEqual(kim('5.1.1'));
    },
  );

  it('knows it by its text where the mail itself does not come back', async () => {
    const text = `Original message headers:\r\n\r\n  Message-ID: ${OURS}\r\nSubject: Talks`;
    expect(await read(report({ text, returned: null }))).toEqual(kim('5.1.1'));
    expect(await read(report({ returned: null }))).toBeNull();
  });

  it('takes the answer’s own code where the report has a vague one, or none', async () => {
    const base = ['Final-Recipient: <kim@news.example>', 'Action: Failed'];
    const status = async (...more: string[]) =>
      (await read(report({ fields: [...base, ...more] })))?.recipients[0]?.status;
    expect(await status('Status: 5.0.0', 'Diagnostic-Code: smtp; 552 5.2.2 mailbox full')).toBe('5.2.2');
    expect(await status('Diagnostic-Code: smtp; 550-5.7.1 spam')).toBe('5.7.1');
    expect(await status('Diagnostic-Code: smtp; 550 host 192.0.2.5 says no')).toBe('5.0.0');
  });

  it('tells of delays as delays, and of nothing where all arrived', async () => {
    const fields = (action: string, status: string) => [
      'Final-Recipient: rfc822; kim@news.example',
      `Action: ${action}`,
      `Status: ${status}`,
    ];
    expect(await read(report({ fields: fields('delayed', '4.4.1') }))).toEqual(kim('4.4.1', '', 'delayed'));
    for (const action of ['delivered', 'relayed', 'expanded'])
      expect(await read(report({ fields: fields(action, '2.0.0') }))).toBeNull();
  });

  it('knows addresses as they were told (RFC 3461), and in other letters (RFC 6533)', async () => {
    const original = [
      'Original-Recipient: rfc822;kim+2Bdesk@news.example',
      'Action: failed',
      'Status: 5.1.1',
    ];
    expect((await read(report({ fields: original })))?.recipients[0]?.addresses).toContain(
      'kim+desk@news.example',
    );
    const other = ['Final-Recipient: utf-8; kìm@news.example', 'Action: failed', 'Status: 5.1.1'];
    const type = 'message/global-delivery-status';
    expect((await read(report({ fields: other, type })))?.recipients[0]?.addresses).toEqual([
      'kìm@news.example',
    ]);
  });
});

describe('a text on undelivered mail', () => {
  const text = (from: string, ...body: string[]) =>
    lines(`From: ${from}`, 'Subject: failure notice', 'Content-Type: text/plain', '', ...body);
  const QMAIL = [
    'Hi. This is the qmail-send program at mx.example.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    '',
    '<Kim@news.example>:',
    '192.0.2.5 does not like recipient.',
    'Remote host said: 550 #5.1.1 no mailbox here by that name',
    '',
    '--- Below this line is a copy of the message.',
    '',
    'Return-Path: <dateline@desk.example>',
    'From: Dateline <dateline@desk.example>',
    'To: lan@news.example',
    `Message-ID: ${OURS}`,
    '',
    'Talks began, said lan@news.example 550 5.1.1.',
  ];

  it('is read as qmail writes it, without what stands in the mail itself', async () => {
    const found = await read(text('MAILER-DAEMON@mx.example', ...QMAIL));
    expect(found?.messageIds).toEqual([OURS]);
    expect(found?.recipients.map(({ addresses, status }) => [addresses, status])).toEqual([
      [['kim@news.example'], '5.1.1'],
    ]);
  });

  it('is read where the reason has a paragraph of its own', async () => {
    const body = [
      'Delivery has failed to these recipients or groups:',
      '',
      'Kim (kim@news.example)',
      '',
      'The mailbox is full: 552 5.2.2 over quota',
      '',
      'Original message headers:',
      '',
      `Message-ID: ${OURS}`,
    ];
    const found = await read(text('Postmaster <postmaster@news.example>', ...body));
    expect(found?.recipients).toMatchObject([{ addresses: ['kim@news.example'], status: '5.2.2' }]);
  });

  it('counts from postmasters alone', async () => {
    expect(await read(text('Kim <kim@news.example>', ...QMAIL))).toBeNull();
  });
});

describe('a Message-ID', () => {
  // PostgreSQL takes no NUL: a question for it would fail, each time anew, and nothing behind it would be read.
  it('with control characters is none', async () => {
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const head = ['Content-Transfer-Encoding: base64', '', base64('Message-ID: <story\0@desk.example>\r\n')];
    const encoded = report({ returned: { type: 'text/rfc822-headers', head: [] } }).replace(
      'Content-Type: text/rfc822-headers\r\n',
      lines('Content-Type: text/rfc822-headers', ...head),
    );
    expect(await read(encoded)).toBeNull();
    const plain = ['From: MAILER-DAEMON@mx.example', 'Content-Transfer-Encoding: base64', ''];
    const text = 'kim@news.example: 550 5.1.1\r\n\r\nMessage-ID: ';
    expect(await read(lines(...plain, base64(`${text}<story\0@desk.example>\r\n`)))).toBeNull();
    expect(await read(lines(...plain, base64(`${text}${OURS}\r\n`)))).not.toBeNull();
  });
});

describe('anything else', () => {
  it('is none: absence notes, receipts, spam', async () => {
    const away = lines(
      'From: kim@news.example',
      'Auto-Submitted: auto-replied',
      `In-Reply-To: ${OURS}`,
      'Subject: Away',
      '',
      `I am away. Message-ID: ${OURS}`,
    );
    const receipt = report({ type: 'message/disposition-notification' }).replace('MAILER-DAEMON', 'kim');
    for (const other of [away, receipt, '', 'x']) expect(await read(other)).toBeNull();
  });

  it('is borne, whatever it is', async () => {
    const pieces = fc.constantFrom(...report().split('\r\n'), '--b', '--- Below', '<a@b>:', '550 5.1.1', '');
    const message = fc.array(fc.oneof(pieces, anyText())).map((all) => all.join('\r\n'));
    await fc.assert(fc.asyncProperty(message, async (text) => void (await read(text))));
    await fc.assert(fc.asyncProperty(fc.uint8Array(), async (bytes) => void (await readBounce(bytes))));
    await fc.assert(
      fc.asyncProperty(fc.nat(report().length), async (end) => void (await read(report().slice(0, end)))),
    );
  });

  it('is read up to 256 KB and 4,000 lines', async () => {
    const known = async (before: string) => (await read(report({ text: before }))) !== null;
    expect(await known('x\r\n'.repeat(3_900))).toBe(true);
    expect(await known('x\r\n'.repeat(4_000))).toBe(false);
    expect(await known('x'.repeat(260_000))).toBe(true);
    expect(await known('x'.repeat(262_144))).toBe(false);
  });

  it('is read with a head up to 64 KB', async () => {
    const known = async (groups: number) =>
      (await read(report().replace('To: ', `Cc: ${'a:'.repeat(groups)}\r\nTo: `))) !== null;
    expect(await known(30_000)).toBe(true);
    expect(await known(33_000)).toBe(false);
  });
});

describe('what undelivered mail says of its recipient', () => {
  it.each([
    ['5.1.1', 'gone'],
    ['5.1.2', 'gone'],
    ['5.1.10', 'gone'],
    ['5.2.1', 'gone'],
    ['5.7.13', 'gone'],
    ['5.0.0', 'unreachable'],
    ['5.2.2', 'unreachable'],
    ['5.4.7', 'unreachable'],
    ['5.5.0', 'unreachable'],
    ['5.1.8', 'refused'],
    ['5.3.4', 'refused'],
    ['5.6.0', 'refused'],
    ['5.7.1', 'refused'],
    ['5.7.26', 'refused'],
    ['4.1.1', 'unreachable'],
    ['4.4.7', 'unreachable'],
    ['4.7.26', 'refused'],
  ])('%s: %s', (status, verdict) => {
    expect(verdictOf({ action: 'failed', status })).toBe(verdict);
  });

  it('nothing, while the server goes on trying', () => {
    expect(verdictOf({ action: 'delayed', status: '5.1.1' })).toBe('delayed');
  });
});
