import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const read = (mailbox: string, address = '') =>
  readSettings({ DATELINE_BOUNCES: mailbox, DATELINE_BOUNCE_ADDRESS: address }).bounces;

it('undelivered mail is read nowhere, and returned to the sender, unless set', () => {
  expect(read('')).toEqual({ mailbox: null, address: null });
  const url = 'imaps://bounces%40desk.example:secret-1@mail.example/INBOX';
  expect(read(url, 'bounces@desk.example')).toEqual({ mailbox: url, address: 'bounces@desk.example' });
});

it.each([
  'pop3://a:secret-1@mail.example',
  'imaps://mail.example',
  'imaps://a@mail.example',
  'imaps://a:secret-1%@mail.example',
  'imaps://a:b@mail.example/secret-1%ff',
  'somewhere',
])('DATELINE_BOUNCES refuses %s', (url) => {
  expect(() => read(url)).toThrow('DATELINE_BOUNCES');
  expect(() => read(url)).not.toThrow('secret-1');
});

it('DATELINE_BOUNCE_ADDRESS refuses what is no address', () => {
  expect(() => read('', 'Bounces <bounces@desk.example>')).toThrow('DATELINE_BOUNCE_ADDRESS');
});
