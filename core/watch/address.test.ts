import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailAddress, parseMailbox } from './address.ts';

describe('isMailAddress', () => {
  it.each([
    'desk@news.example',
    'press.office+laos@embassy.example',
    "o'brien_99@mail.desk.example",
    'root@localhost',
    'a@xn--bcher-kva.example',
  ])('takes %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no domain', 'desk'],
    ['an empty part', 'desk@.example'],
    ['a dot at the edge', '.desk@news.example'],
    ['two dots', 'a..b@news.example'],
    ['a host alone', 'desk@intranet'],
    ['a quoted local part that hides another address', '"evil@mail.example x"@news.example'],
    ['two at signs', 'a@b.example@c.example'],
    ['a list', 'a@b.example,c@d.example'],
    ['a list in a group', 'all: a@b.example, c@d.example;'],
    ['a name', 'Desk <desk@news.example>'],
    ['a comment', 'desk(home)@news.example'],
    ['a line and a header', 'desk@news.example\r\nBcc: evil@mail.example'],
    ['a bare line feed', 'desk\n@news.example'],
    ['a NUL', 'desk\0@news.example'],
    ['white space', 'desk @news.example'],
    ['an SMTP parameter', 'desk@news.example> NOTIFY=NEVER'],
    ['a source route', '@relay.example:desk@news.example'],
    ['letters of another script', 'bàn-tin@news.example'],
    ['a look-alike at sign', 'desk＠news.example'],
    ['an address literal', 'desk@[127.0.0.1]'],
    ['a hyphen at a label’s edge', 'desk@-news.example'],
    ['a local part of 65', `${'a'.repeat(65)}@news.example`],
    ['over 254 in all', `desk@${'a.'.repeat(130)}example`],
  ])('refuses %s', (_what, address) => {
    expect(isMailAddress(address)).toBe(false);
  });

  it('takes no character that could end a line or begin another address, wherever it stands', () => {
    const foreign = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 1 })
      .filter((character) => !/[a-z0-9!#$%&'*+/=?^_`{|}~.-]/i.test(character));
    const valid = 'press.office@embassy.example';
    fc.assert(
      fc.property(foreign, fc.nat(valid.length), (character, at) => {
        expect(isMailAddress(valid.slice(0, at) + character + valid.slice(at))).toBe(false);
      }),
    );
  });
});

describe('parseMailbox', () => {
  it.each([
    ['desk@news.example', { name: null, address: 'desk@news.example' }],
    ['Dateline <desk@news.example>', { name: 'Dateline', address: 'desk@news.example' }],
    ['"Bàn tin" <desk@news.example>', { name: 'Bàn tin', address: 'desk@news.example' }],
    ['<desk@news.example>', { name: null, address: 'desk@news.example' }],
    ['Dateline', null],
    ['a@b.example <desk@news.example>', null],
    ['Dateline\r\nBcc: evil@mail.example <desk@news.example>', null],
    ['Dateline <desk@news.example>, Evil <evil@mail.example>', null],
  ])('reads %j', (text, mailbox) => {
    expect(parseMailbox(text)).toEqual(mailbox);
  });
});
