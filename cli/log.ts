import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import type { Settings } from '../config/settings.ts';
import { createRedaction } from '../core/redact/redact.ts';
import { currentTraceId } from '../tracing/trace.ts';
import { describeError } from './log-errors.ts';
import { createFloodGate } from './log-floods.ts';

export interface LogOptions {
  level: Settings['logLevel'];
  /** Taken out of every line, together with what looks like a secret. */
  secrets: readonly string[];
  /** Where lines go, in place of standard error. */
  destination?: DestinationStream;
}

/**
 * Readable on a terminal, JSON elsewhere; always on standard error, so that results alone go to standard output. A line
 * bears the id of the trace that it belongs to. Whatever is logged, and by whom, passes the redaction as a whole line.
 */
export function createLog({ level, secrets, destination = standardError() }: LogOptions): Logger {
  const redact = createRedaction(secrets);
  const gate = createFloodGate(() => performance.now());
  return pino(
    {
      level,
      base: null,
      serializers: { error: describeError },
      timestamp: stdTimeFunctions.isoTime,
      mixin: () => {
        const trace = currentTraceId();
        return trace === null ? {} : { trace };
      },
      hooks: {
        logMethod(given, method) {
          const passed = gate(given, () => JSON.stringify(this.bindings()));
          if (passed) method.apply(this, passed);
        },
      },
    },
    { write: (line) => destination.write(redact(line)) },
  );
}

function standardError(): DestinationStream {
  if (!process.stderr.isTTY) return pino.destination(2);
  return pretty({
    destination: 2,
    ignore: 'pid,hostname',
    translateTime: 'SYS:HH:MM:ss',
    sync: true,
    customPrettifiers: { trace: (id) => String(id).slice(0, 8) },
  });
}
