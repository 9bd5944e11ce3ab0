import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { bareHost, createAddressPolicy } from './address-policy.ts';
import { FetchError } from './errors.ts';
import { resolveSite } from './resolve.ts';

export type Resolve = (host: string) => Promise<LookupAddress[]>;

export interface GuardOptions {
  /** See `createAddressPolicy`. */
  allowedPrivateHosts: readonly string[];
  /** How names become addresses; `resolveSite` by default. */
  resolve?: Resolve;
  /** For one name; 10 s by default. The system's resolver may take minutes. */
  lookupTimeoutMs?: number;
}

/**
 * Stands between a name and the socket: whatever is dialled was checked here, and nothing is resolved a second time,
 * so that a name that changes its address between check and use (DNS rebinding) gains nothing.
 */
export interface Guard {
  /** For `net.connect` and `tls.connect`: gives only permitted addresses, or a FetchError `forbidden-address`. */
  lookup: LookupFunction;
  /** Literal addresses never reach `lookup`. Throws FetchError `forbidden-address`. */
  checkLiteral(host: string): void;
}

const LOOPBACK: LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

const LOOKUP_TIMEOUT_MS = 10_000;

/** RFC 6761 §6.3: `localhost` and the names below it are loopback and never asked of DNS. */
function isLocalhost(host: string): boolean {
  const bare = bareHost(host);
  return bare === 'localhost' || bare.endsWith('.localhost');
}

/** Whether a host is named by its address, or is this machine: no name service is asked where that leads. */
export function isNamedDirectly(host: string): boolean {
  return isLocalhost(host) || isIP(bareHost(host)) !== 0;
}

export function createGuard(options: GuardOptions): Guard {
  const policy = createAddressPolicy(options.allowedPrivateHosts);
  const resolve = options.resolve ?? resolveSite;
  const timeoutMs = options.lookupTimeoutMs ?? LOOKUP_TIMEOUT_MS;

  async function permittedAddresses(host: string): Promise<[LookupAddress, ...LookupAddress[]]> {
    const found = isLocalhost(host) ? LOOPBACK : await inTime(resolve(host), host, timeoutMs);
    const [first, ...others] = found.filter(({ address }) => policy.permits(host, address));
    if (!first) throw forbidden(host, found.map(({ address }) => address).join(', '));
    return [first, ...others];
  }

  return {
    checkLiteral(host) {
      const bare = bareHost(host);
      if (isIP(bare) && !policy.permits(bare, bare)) throw forbidden(host, bare);
    },
    lookup(host, { all }, callback) {
      permittedAddresses(host).then(
        ([first, ...others]) => {
          if (all) callback(null, [first, ...others]);
          else callback(null, first.address, first.family);
        },
        (error) => callback(error, ''),
      );
    },
  };
}

async function inTime<T>(lookup: Promise<T>, host: string, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const expire = () => reject(new FetchError('dns', host, `was not resolved in ${timeoutMs} ms`));
    timer = setTimeout(expire, timeoutMs);
  });
  return Promise.race([lookup, late]).finally(() => clearTimeout(timer));
}

function forbidden(host: string, addresses: string): FetchError {
  return new FetchError('forbidden-address', host, `is at ${addresses}, which is not a public address`);
}
