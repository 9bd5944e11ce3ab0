import type { Misbehaviour } from '../stage.ts';

const SLOW = { bytes: 64, everyMs: 100 };

/**
 * Half of all requests are answered with an error of the server, or by a reset connection. robots.txt is spared: by RFC 9309
 * a site that has none to show is left alone for minutes.
 */
export function failHalf(random: () => number): Misbehaviour {
  return (request, response, answer) => {
    if (request.url === '/robots.txt' || random() < 0.5) return answer();
    if (random() < 0.5) return void request.socket.resetAndDestroy();
    response.writeHead(502, { 'content-type': 'text/plain' }).end('Bad Gateway\n');
  };
}

/** The beginning comes at once, and the rest bit by bit. */
export const trickle: Misbehaviour = (_request, response, answer) => {
  const end = response.end.bind(response);
  const trickled = (body?: unknown) => {
    const left = Buffer.from(typeof body === 'string' ? body : '');
    let sent = 0;
    const timer = setInterval(() => {
      if (response.destroyed || sent >= left.length) {
        clearInterval(timer);
        end();
        return;
      }
      response.write(left.subarray(sent, sent + SLOW.bytes));
      sent += SLOW.bytes;
    }, SLOW.everyMs);
    return response;
  };
  response.end = trickled;
  answer();
};

/** Every other answer ends in the middle, without what its length promised. */
export function cutShort(random: () => number): Misbehaviour {
  return (request, response, answer) => {
    if (request.url === '/robots.txt' || random() < 0.5) return answer();
    const cut = (body?: unknown) => {
      const whole = Buffer.from(typeof body === 'string' ? body : '');
      response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => request.socket.destroy());
      return response;
    };
    response.end = cut;
    answer();
  };
}
