import { z } from 'zod';
import { optional, text, url } from './fields.ts';

/** Those of OpenTelemetry bear the names that its specification gives them. */
export const monitorFields = {
  DATELINE_MONITOR_HOST: text('127.0.0.1'),
  DATELINE_MONITOR_PORT: optional
    .transform((value) => (value === null ? null : Number(value)))
    .pipe(z.int().min(0).max(65_535).nullable()),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(['http:', 'https:']),
  OTEL_EXPORTER_OTLP_HEADERS: optional.transform(headersOf),
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
