import { describe, expect, it } from 'vitest';
import { metadataOfTrace, processingOf, traceOfJob } from './job-trace.ts';

const TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('the trace of a job', () => {
  it('is read as it was written, where BullMQ keeps it', () => {
    expect(traceOfJob({ opts: metadataOfTrace(TRACE) })).toBe(TRACE);
  });

  it.each([
    ['none', metadataOfTrace(null)],
    ['no JSON', { telemetry: { metadata: 'x' } }],
    ['another shape', { telemetry: { metadata: '{"tracestate":"a"}' } }],
  ])('is none where it carries %s', (_, opts) => {
    expect(traceOfJob({ opts })).toBeNull();
  });
});

it('says what a job is about, and not whom it tells', () => {
  const data = { watch: 'varde', recipient: 'press@embassy.example', pageId: 7, more: { deep: 1 } };
  const { name, attributes } = processingOf('round-up', { id: 'job-1', data }, { number: 2 });
  expect(name).toBe('process round-up');
  expect(attributes).toMatchObject({
    'dateline.watch': 'varde',
    'dateline.page.id': 7,
    'dateline.attempt': 2,
  });
  expect(JSON.stringify(attributes)).not.toContain('embassy');
});
