import { hostname } from 'node:os';
import { trace } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';

export interface ExportOptions {
  /** Where the collector takes OTLP over HTTP, without `/v1/traces`. */
  url: string;
  headers: Record<string, string>;
  version: string;
  /** The collector takes no traces: told when that begins, not each time. */
  onTrouble(error: Error): void;
  onRecovery(): void;
}

/** For one batch, tries included; the end of the process waits for one at most. */
const TIMEOUT_MS = 4_000;
const LAST_FLUSH_MS = 3_000;

/**
 * Sends spans to a collector, in batches and apart from the work: what it does not take is dropped. Loaded where a
 * collector is set alone, for the SDK takes 30 MB and a sixth of a second to load.
 */
export async function exportTraces(options: ExportOptions): Promise<{ stop(): Promise<void> }> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({
    url: `${options.url.replace(/\/+$/, '')}/v1/traces`,
    headers: options.headers,
    timeoutMillis: TIMEOUT_MS,
  });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'dateline',
      'service.version': options.version,
      'service.instance.id': `${hostname()}:${process.pid}`,
      'host.name': hostname(),
      'process.pid': process.pid,
    }),
    spanProcessors: [new BatchSpanProcessor(tellingOfTrouble(exporter, options))],
  });
  trace.setGlobalTracerProvider(provider);
  return {
    async stop() {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, LAST_FLUSH_MS);
      });
      await Promise.race([provider.shutdown().catch(() => {}), patience]);
      clearTimeout(timer);
    },
  };
}

function tellingOfTrouble(
  exporter: SpanExporter,
  { onTrouble, onRecovery }: Pick<ExportOptions, 'onTrouble' | 'onRecovery'>,
): SpanExporter {
  let isTroubled = false;
  return {
    export(spans: ReadableSpan[], done) {
      exporter.export(spans, (result) => {
        const { error } = result;
        if (error && !isTroubled) onTrouble(error);
        if (!error && isTroubled) onRecovery();
        isTroubled = error !== undefined;
        done(result);
      });
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
