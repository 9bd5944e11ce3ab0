import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const TYPE_A = 1;
const NO_SUCH_NAME = 3;
const HEADER_BYTES = 12;

/** A name server on loopback that knows an IPv4 address for some names and says of others that there are none (RFC 1035). */
export async function startNameServer(known: Record<string, string>) {
  const server = createSocket('udp4');
  server.on('message', (query, { address, port }) => server.send(answerTo(query, known), port, address));
  server.bind(53, `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`);
  await once(server, 'listening');
  return { address: server.address().address, stop: () => server.close() };
}

function answerTo(query: Buffer, known: Record<string, string>): Buffer {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const question = query.subarray(HEADER_BYTES, at + 5);
  const address = known[labels.join('.').toLowerCase()];
  const records = address && query.readUInt16BE(at + 1) === TYPE_A ? [recordOf(address)] : [];
  const header = Buffer.from(query.subarray(0, HEADER_BYTES));
  header.writeUInt16BE(0x81_80 | (address ? 0 : NO_SUCH_NAME), 2);
  [1, records.length, 0, 0].forEach((count, index) => void header.writeUInt16BE(count, 4 + 2 * index));
  return Buffer.concat([header, question, ...records]);
}

/** Of the name in the question, class IN, for a minute. */
function recordOf(address: string): Buffer {
  return Buffer.from([0xc0, 0x0c, 0, TYPE_A, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]);
}
