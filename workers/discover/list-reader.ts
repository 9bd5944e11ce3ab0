import { randomUUID } from 'node:crypto';
import { decodeHtml } from '../../core/html/decode.ts';
import type { Get } from '../../sources/read.ts';
import type { Source } from '../../sources/schema.ts';
import type { Validators } from '../../storage/source-states.ts';
import type { Fetchers } from '../fetch/crawlers/fetchers.ts';
import { type Manners, waitForLeave } from '../fetch/turn.ts';
import { ListUnavailableError } from './list-unavailable-error.ts';

export interface ListReaderDependencies {
  fetchers: Fetchers;
  manners: Manners;
  /** What a URL had when it was last read; null to read it whatever it is. */
  validatorsOf(url: string): Promise<Validators | null>;
}

export interface ListReader {
  get: Get;
  /** Of all that was read so far, to be kept together with what was found there. */
  validators: ReadonlyMap<string, Validators>;
}

/** Reads a source's feeds, sitemaps and listings, at the site's pace and only where they changed. */
export function createListReader(dependencies: ListReaderDependencies, source: Source): ListReader {
  const validators = new Map<string, Validators>();
  return {
    validators,
    async get(url, { via }) {
      await waitForLeave(dependencies.manners, source, url);
      // A browser sends headers of its own.
      const headers = via === 'http' ? conditionsOf(await dependencies.validatorsOf(url)) : {};
      const response = await dependencies.fetchers[via].fetch({ id: `list-${randomUUID()}`, url, headers });
      if (response.status === 304) return { url, body: '', notModified: true };
      if (response.status !== 200) throw new ListUnavailableError(url, response.status);
      const { headers: answered, body } = response;
      validators.set(url, { etag: answered.etag ?? null, lastModified: answered['last-modified'] ?? null });
      return { url: response.url, body: decodeHtml(body, answered['content-type']), notModified: false };
    },
  };
}

function conditionsOf(validators: Validators | null): Record<string, string> {
  return {
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  };
}
