import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const attributesSchema = z
  .array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) }))
  .default([])
  .transform((pairs) => new Map(pairs.map(({ key, value }) => [key, Object.values(value)[0]])));

const spanSchema = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: attributesSchema,
  links: z.array(z.object({ traceId: z.string(), spanId: z.string() })).default([]),
  status: z.object({ code: z.number().optional() }).default({}),
});

const requestSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: attributesSchema }),
      scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })),
    }),
  ),
});

export type CollectedSpan = z.infer<typeof spanSchema> & { service: unknown };

export interface TraceCollector {
  url: string;
  spans: CollectedSpan[];
  /** All that came in, as it came. */
  bodies: string[];
  headers: IncomingMessage['headers'][];
  stop(): Promise<void>;
}

/** Takes traces as OpenTelemetry collectors do (OTLP over HTTP, in JSON). */
export async function startTraceCollector(): Promise<TraceCollector> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    running.bodies.push(body);
    running.headers.push(request.headers);
    if (request.url === '/v1/traces') running.spans.push(...spansOf(body));
    response.setHeader('content-type', 'application/json').end('{}');
  });
  const running: TraceCollector = {
    url: '',
    spans: [],
    bodies: [],
    headers: [],
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  await once(server.listen(0, '127.0.0.1'), 'listening');
  running.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return running;
}

function spansOf(body: string): CollectedSpan[] {
  return requestSchema
    .parse(JSON.parse(body))
    .resourceSpans.flatMap(({ resource, scopeSpans }) =>
      scopeSpans
        .flatMap(({ spans }) => spans)
        .map((span) => ({ ...span, service: resource.attributes.get('service.name') })),
    );
}
