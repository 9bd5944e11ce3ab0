import { Agent, buildConnector } from 'undici';
import { bareHost } from './address-policy.ts';
import { asFetchError } from './classify.ts';
import type { Guard } from './guard.ts';
import { RecentMap } from './recent-map.ts';

const HOSTS_REMEMBERED = 1_000;
/** For a name, a connection and TLS together. */
const CONNECT_TIMEOUT_MS = 10_000;
/**
 * How long one of a host's addresses may take before the next is tried. Node's 250 ms give up a far site that has an
 * IPv6 address besides, where this machine has no IPv6.
 */
export const ADDRESS_TIMEOUT_MS = 2_500;

/**
 * An undici agent that dials nothing the guard forbids. `addressOf` tells where a host was last reached; undici does
 * not say which connection served a response.
 */
export function createGuardedAgent(guard: Guard, timeoutMs: number) {
  const addresses = new RecentMap<string, string>(HOSTS_REMEMBERED);
  const connect = buildConnector({
    lookup: guard.lookup,
    timeout: Math.min(timeoutMs, CONNECT_TIMEOUT_MS),
    autoSelectFamilyAttemptTimeout: ADDRESS_TIMEOUT_MS,
  });

  const guardedConnect: buildConnector.connector = (target, callback) => {
    try {
      guard.checkLiteral(target.hostname);
    } catch (error) {
      callback(asFetchError(error, target.hostname), null);
      return;
    }
    connect(target, (...result) => {
      const [error, socket] = result;
      if (!error && socket.remoteAddress) addresses.set(target.hostname, socket.remoteAddress);
      callback(...result);
    });
  };

  return {
    agent: new Agent({ connect: guardedConnect, headersTimeout: timeoutMs, bodyTimeout: timeoutMs }),
    addressOf: (host: string) => addresses.get(bareHost(host)) ?? null,
  };
}
