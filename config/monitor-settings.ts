import type { z } from 'zod';
import { optional, optionalPort, text, url } from './fields.ts';
import { told } from './told.ts';

/** Those of OpenTelemetry bear the names that its specification gives them. */
export const monitorFields = {
  DATELINE_MONITOR_HOST: told(
    {
      meaning: 'the address at which each process serves `/metrics`, `/healthz` and `/readyz`',
      unless: '`127.0.0.1`',
    },
    text('127.0.0.1'),
  ),
  DATELINE_MONITOR_PORT: told(
    {
      meaning: 'the port at which it serves them; one of its own for each process of a machine',
      unless: 'they are not served',
    },
    optionalPort,
  ),
  OTEL_EXPORTER_OTLP_ENDPOINT: told(
    {
      meaning:
        'where [traces](https://opentelemetry.io/docs/specs/otel/protocol/exporter/) go, by OTLP over HTTP, such as `http://127.0.0.1:4318`',
      unless: 'no traces are sent',
      secret: 'in-address',
    },
    url(['http:', 'https:']),
  ),
  OTEL_EXPORTER_OTLP_HEADERS: told(
    { meaning: 'headers to send along with them, `name=value,name=value`', unless: 'none', secret: 'all' },
    optional.transform(headersOf),
  ),
};

/** How a process is looked at from outside. */
export interface MonitorSettings {
  host: string;
  /** Where `/metrics`, `/healthz` and `/readyz` are served. Null: nowhere. */
  port: number | null;
  /** Where traces go, without `/v1/traces`. Null: nowhere. */
  traces: { url: string; headers: Record<string, string> } | null;
}

export function monitorOf(given: z.infer<z.ZodObject<typeof monitorFields>>): MonitorSettings {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers } = given;
  return {
    host: given.DATELINE_MONITOR_HOST,
    port: given.DATELINE_MONITOR_PORT,
    traces: endpoint === null ? null : { url: endpoint, headers },
  };
}

/** `name=value,name=value`, percent-encoded (OpenTelemetry specification, protocol/exporter). */
function headersOf(value: string | null): Record<string, string> {
  const pairs = (value ?? '').split(',').flatMap((pair) => {
    const [name = '', ...rest] = pair.split('=');
    return name.trim() ? [[name.trim(), decoded(rest.join('=').trim())]] : [];
  });
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
