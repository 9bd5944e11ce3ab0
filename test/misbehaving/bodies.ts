import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Answer, gives, type Misbehaviours } from './site.ts';

const MEGABYTE = 1_000_000;
const BEGINNING = '<!doctype html><html><head><title>The harbour</title></head><body><p>It begins well';

/** Unpacks to six times what is read. */
const ZEROS = Buffer.alloc(64 * MEGABYTE);
const GZIP_BOMB = gzipSync(ZEROS);
const BROTLI_BOMB = brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

/** 128 MB in 4 kB: blocks of one byte and how often it comes (RFC 8878 §3.1.1.2). Node.js 20 cannot write zstd. */
function zstdBomb(): Buffer {
  const begin = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]);
  const block = (isLast: number) => {
    const header = (131_072 << 3) | (1 << 1) | isLast;
    return Buffer.from([header & 0xff, (header >> 8) & 0xff, header >> 16, 0x61]);
  };
  return Buffer.concat([begin, ...Array(999).fill(block(0)), block(1)]);
}

function packed(body: Buffer, encoding: string): Answer {
  return gives(body, 'text/html', { 'content-encoding': encoding });
}

/** A hundred megabytes of a feed, made as fast as they are taken. */
const HUNDRED_MEGABYTES = 100 * MEGABYTE;
const ITEM = `<item><title>${'A long report on the harbour. '.repeat(2_000)}</title></item>`;
let longestSent = 0;

/** How much of the hundred megabytes any visitor took. */
export function mostSent(): number {
  return longestSent;
}

const withoutEnd: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.write('<?xml version="1.0"?><rss version="2.0"><channel>');
  pour(response, 0);
};

function pour(response: ServerResponse, before: number): void {
  let sent = before;
  while (sent < HUNDRED_MEGABYTES && !response.destroyed) {
    sent += ITEM.length;
    longestSent = Math.max(longestSent, sent);
    if (response.write(ITEM)) continue;
    response.once('drain', () => pour(response, sent));
    return;
  }
  response.end('</channel></rss>');
}

const drips: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write('b'), 100);
  response.once('close', () => clearInterval(timer));
};

const headersWithoutEnd: Answer = ({ socket }) => {
  socket.write('HTTP/1.1 200 OK\r\n');
  const write = () => {
    while (!socket.destroyed && socket.write('x-harbour: ferry\r\n'));
  };
  socket.on('drain', write);
  write();
};

/** Answers that never come, never end, break off, or swell. */
export const BODIES: Misbehaviours = {
  reset: {
    answer: ({ socket }, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '9000' });
      response.write(BEGINNING, () => setTimeout(() => socket.resetAndDestroy(), 50));
    },
    code: 'protocol',
    says: /ECONNRESET|closed|terminated/,
    page: 'waiting',
  },
  short: {
    answer: ({ socket }, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '9000' });
      response.write(BEGINNING, () => socket.end());
    },
    code: 'protocol',
    says: /closed|terminated/,
    page: 'waiting',
  },
  silent: { answer: () => {}, code: 'timeout', says: /Headers Timeout/i, page: 'waiting' },
  drip: { answer: drips, code: 'timeout', says: /less than 2000 bytes in 10000 ms/, page: 'waiting' },
  'endless-headers': { answer: headersWithoutEnd, code: 'protocol', says: /header/i, page: 'waiting' },
  'gzip-bomb': {
    answer: packed(GZIP_BOMB, 'gzip'),
    code: 'too-large',
    says: /more than 10485760 bytes/,
    page: 'rejected',
  },
  'brotli-bomb': {
    answer: packed(BROTLI_BOMB, 'br'),
    code: 'too-large',
    says: /more than 10485760 bytes/,
    page: 'rejected',
  },
  'zstd-bomb': {
    answer: packed(zstdBomb(), 'zstd'),
    code: 'encoding',
    says: /"zstd", which was not asked for/,
    page: 'waiting',
  },
  hundredfold: { answer: withoutEnd, code: 'too-large', says: /more than 10485760 bytes/, page: 'rejected' },
};
