import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { Settings } from '../config/settings.ts';

/** Readable on a terminal, JSON elsewhere; always on standard error, so that results alone go to standard output. */
export function createLog(level: Settings['logLevel']): Logger {
  const options = {
    level,
    base: null,
    serializers: { error: pino.stdSerializers.err },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  if (!process.stderr.isTTY) return pino(options, pino.destination(2));
  return pino(
    options,
    pretty({ destination: 2, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true }),
  );
}
