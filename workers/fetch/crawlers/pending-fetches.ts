import { type IRequestList, Request } from '@crawlee/basic';
import type { WebResponse } from '../../../net/web-client.ts';
import { keepingTrace } from '../../../tracing/trace.ts';
import type { FetchRequest } from './fetch-request.ts';

interface Pending {
  request: FetchRequest;
  /** Does something in the trace of who asked: the crawler's own knows of none. */
  inItsTrace<Result>(work: () => Promise<Result>): Promise<Result>;
  answer: Promise<WebResponse>;
  resolve(response: WebResponse): void;
  reject(error: unknown): void;
}

/**
 * The crawler's list of requests, holding what is not answered yet and nothing else. Crawlee's own queues remember every request
 * they ever saw, to visit none twice: memory that never comes back, and the same page could not be fetched tomorrow.
 */
export class PendingFetches implements IRequestList {
  readonly #pending = new Map<string, Pending>();
  readonly #waiting: Request[] = [];
  #handled = 0;

  /** Resolves once the crawler has answered; a request whose id is pending shares that one's answer. */
  add(request: FetchRequest): Promise<WebResponse> {
    const known = this.#pending.get(request.id);
    if (known) return known.answer;
    const { promise, resolve, reject } = withResolvers<WebResponse>();
    const inItsTrace = keepingTrace(<Result>(work: () => Promise<Result>) => work());
    this.#pending.set(request.id, { request, inItsTrace, answer: promise, resolve, reject });
    // Navigation is the handler's work: it knows the request's own time limit and names what went wrong.
    this.#waiting.push(new Request({ url: request.url, uniqueKey: request.id, skipNavigation: true }));
    return promise;
  }

  /** Does the work for one of the crawler's requests and hands over its outcome; never throws itself. */
  async answer(uniqueKey: string, work: (request: FetchRequest) => Promise<WebResponse>): Promise<void> {
    const pending = this.#pending.get(uniqueKey);
    if (!pending) return;
    try {
      pending.resolve(await pending.inItsTrace(() => work(pending.request)));
    } catch (error) {
      pending.reject(error);
    } finally {
      this.#pending.delete(uniqueKey);
    }
  }

  fail(uniqueKey: string, error: unknown): void {
    this.#pending.get(uniqueKey)?.reject(error);
    this.#pending.delete(uniqueKey);
  }

  failAll(errorFor: (url: string) => unknown): void {
    for (const { request, reject } of this.#pending.values()) reject(errorFor(request.url));
    this.#pending.clear();
    this.#waiting.length = 0;
  }

  // What follows is Crawlee's side of the list.

  readonly inProgress = new Set<string>();

  async fetchNextRequest(): Promise<Request | null> {
    return this.#waiting.shift() ?? null;
  }

  async markRequestHandled(): Promise<void> {
    this.#handled += 1;
  }

  async reclaimRequest(request: Request): Promise<void> {
    this.#waiting.push(request);
  }

  async isEmpty(): Promise<boolean> {
    return this.#waiting.length === 0;
  }

  async isFinished(): Promise<boolean> {
    return this.#pending.size === 0;
  }

  handledCount(): number {
    return this.#handled;
  }

  length(): number {
    return this.#handled + this.#pending.size;
  }

  async persistState(): Promise<void> {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Request> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) yield next;
  }
}

/** Promise.withResolvers, which Node.js 20 lacks. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
