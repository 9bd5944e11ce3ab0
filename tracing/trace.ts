import { randomBytes } from 'node:crypto';
import {
  type Attributes,
  type Context,
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { readTraceparent, writeTraceparent } from './traceparent.ts';

export { type Attributes, SpanKind };

// Whether spans are sent anywhere or not: log lines and tasks bear the id of their trace in any case.
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());

const tracer = trace.getTracer('dateline');

/** A piece of work, as its span tells of it. */
export interface Doing {
  /** Of few different ones; what it is about goes into the attributes. */
  name: string;
  /** Internal unless given. */
  kind?: SpanKind;
  attributes?: Attributes;
}

/** Does work as part of what is under way; where nothing is, in a trace of its own. */
export function inSpan<Result>(doing: Doing, work: () => Promise<Result>): Promise<Result> {
  return doIn(context.active(), doing, work);
}

/** Does work that nothing else gave rise to. */
export function inNewTrace<Result>(doing: Doing, work: () => Promise<Result>): Promise<Result> {
  return doIn(ROOT_CONTEXT, doing, work);
}

/**
 * Does work in the trace in which it was noted; as part of what is under way where that is the same, and in a trace of its
 * own where there is none that can be read.
 */
export function inTrace<Result>(
  traceparent: string | null | undefined,
  doing: Doing,
  work: () => Promise<Result>,
): Promise<Result> {
  const noted = readTraceparent(traceparent);
  if (!noted) return inNewTrace(doing, work);
  if (noted.traceId === currentTraceId()) return inSpan(doing, work);
  return doIn(trace.setSpanContext(ROOT_CONTEXT, noted), doing, work);
}

/** What goes on for longer than the work that happens to begin it. */
export function outsideTraces<Result>(work: () => Result): Result {
  return context.with(ROOT_CONTEXT, work);
}

/** What is called later, by something that knows nothing of this work, and belongs to it all the same. */
export function keepingTrace<Given extends unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  return context.bind(context.active(), work);
}

/** Adds to what the span of the work under way tells. */
export function describeWork(attributes: Attributes): void {
  trace.getActiveSpan()?.setAttributes(attributes);
}

/** Names the work under way, where that is only known in its course. */
export function nameWork(name: string): void {
  trace.getActiveSpan()?.updateName(name);
}

/** Notes that the work under way is also that of other traces. */
export function linkWork(traceparents: Iterable<string | null>): void {
  const span = trace.getActiveSpan();
  if (!span?.isRecording()) return;
  const own = span.spanContext().traceId;
  for (const traceparent of new Set(traceparents)) {
    const linked = readTraceparent(traceparent);
    if (linked && linked.traceId !== own) span.addLink({ context: linked });
  }
}

/** The trace of the work under way, as other processes take it up (W3C Trace Context). */
export function currentTraceparent(): string | null {
  const current = trace.getSpanContext(context.active());
  return current ? writeTraceparent(current) : null;
}

/** The id that all log lines of one trace have in common. */
export function currentTraceId(): string | null {
  return trace.getSpanContext(context.active())?.traceId ?? null;
}

async function doIn<Result>(
  parent: Context,
  { name, kind = SpanKind.INTERNAL, attributes = {} }: Doing,
  work: () => Promise<Result>,
): Promise<Result> {
  const span = withIds(tracer.startSpan(name, { kind, attributes }, parent));
  try {
    return await context.with(trace.setSpan(parent, span), work);
  } catch (error) {
    markFailed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/**
 * Without an exporter, spans do nothing, and one that begins a trace has no ids. Sampled, so that another process that
 * does have one sends its part.
 */
function withIds(span: Span): Span {
  if (isSpanContextValid(span.spanContext())) return span;
  const traceId = randomBytes(16).toString('hex');
  const spanId = randomBytes(8).toString('hex');
  return trace.wrapSpanContext({ traceId, spanId, traceFlags: TraceFlags.SAMPLED });
}

/** What kind of error it was; its words, which may quote anything, are in the log under the same id. */
function markFailed(span: Span, error: unknown): void {
  span.setAttribute('error.type', errorType(error));
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Notes that the work under way failed, where its function ends well all the same. */
export function markWorkFailed(error: unknown): void {
  const span = trace.getActiveSpan();
  if (span) markFailed(span, error);
}

function errorType(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
