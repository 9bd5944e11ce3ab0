import { Agent, buildConnector } from 'undici';
import { bareHost } from './address-policy.ts';
import { asFetchError } from './classify.ts';
import type { Guard } from './guard.ts';

/** An undici agent that dials nothing the guard forbids; `addressOf` tells where a host was last reached. */
export function createGuardedAgent(guard: Guard, timeoutMs: number) {
  const addresses = new RecentAddresses();
  const agent = new Agent({
    connect: guardedConnector(guard, addresses, timeoutMs),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  return { agent, addressOf: (host: string) => addresses.of(host) };
}

/** Checks literal addresses, leaves names to the guard's lookup, and notes where the connection went. */
function guardedConnector(
  guard: Guard,
  addresses: RecentAddresses,
  timeoutMs: number,
): buildConnector.connector {
  const connect = buildConnector({ lookup: guard.lookup, timeout: timeoutMs });
  return (target, callback) => {
    try {
      guard.checkLiteral(target.hostname);
    } catch (error) {
      callback(asFetchError(error, target.hostname), null);
      return;
    }
    connect(target, (...result) => {
      const [error, socket] = result;
      if (!error && socket.remoteAddress) addresses.note(target.hostname, socket.remoteAddress);
      callback(...result);
    });
  };
}

/** Where each host was last reached; undici does not tell which connection served a response. */
class RecentAddresses {
  readonly #addresses = new Map<string, string>();

  note(host: string, address: string): void {
    const bare = bareHost(host);
    this.#addresses.delete(bare);
    this.#addresses.set(bare, address);
    const [oldest] = this.#addresses.keys();
    if (this.#addresses.size > 1_000 && oldest !== undefined) this.#addresses.delete(oldest);
  }

  of(host: string): string | null {
    return this.#addresses.get(bareHost(host)) ?? null;
  }
}
