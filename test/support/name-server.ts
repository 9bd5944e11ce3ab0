import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const TYPE_A = 1;
/** RCODE, RFC 1035 §4.1.1. */
const FOUND = 0;
const SERVER_FAILURE = 2;
const NO_SUCH_NAME = 3;
const HEADER_BYTES = 12;

/** The IPv4 addresses of names: of another family it answers nothing, of other names that there are none. */
type Known = Record<string, string>;

/** A name server on loopback (RFC 1035), at an address that others in this machine do not have. */
export async function startNameServer(known: Known | 'silent' | 'failing') {
  const server = createSocket('udp4');
  server.on('message', (query, { address, port }) => {
    const answer = answerTo(query, known);
    if (answer) server.send(answer, port, address);
  });
  server.bind(53, `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`);
  await once(server, 'listening');
  return { address: server.address().address, stop: () => server.close() };
}

function answerTo(query: Buffer, known: Known | 'silent' | 'failing'): Buffer | null {
  if (known === 'silent') return null;
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const question = query.subarray(HEADER_BYTES, at + 5);
  const address = known === 'failing' ? undefined : known[labels.join('.').toLowerCase()];
  if (address && query.readUInt16BE(at + 1) !== TYPE_A) return null;
  const records = address ? [recordOf(address)] : [];
  const outcome = known === 'failing' ? SERVER_FAILURE : address ? FOUND : NO_SUCH_NAME;
  const header = Buffer.from(query.subarray(0, HEADER_BYTES));
  header.writeUInt16BE(0x81_80 | outcome, 2);
  [1, records.length, 0, 0].forEach((count, index) => void header.writeUInt16BE(count, 4 + 2 * index));
  return Buffer.concat([header, question, ...records]);
}

/** Of the name in the question, class IN, for a minute. */
function recordOf(address: string): Buffer {
  return Buffer.from([0xc0, 0x0c, 0, TYPE_A, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]);
}
