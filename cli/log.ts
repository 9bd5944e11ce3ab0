import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Settings } from '../config/settings.ts';

/** Readable on a terminal, JSON elsewhere; always on standard error, so that results alone go to standard output. */
export function createLog(level: Settings['logLevel']): Logger {
  const options = {
    level,
    base: null,
    serializers: { error: describeError },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  if (!process.stderr.isTTY) return pino(options, pino.destination(2));
  return pino(
    options,
    pretty({ destination: 2, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true }),
  );
}

/** What an error says, and nothing of what it holds: node-postgres hangs whole connections with their keys on it. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = pino.stdSerializers.err(error);
  const code = 'code' in error ? error.code : undefined;
  const advice = 'advice' in error ? error.advice : undefined;
  return { type, message, code, advice, stack };
}
