import type { WebhookState } from '../../storage/webhook-calls.ts';

/** What is said of what is posted to webhooks. */
export interface WebhookMessages {
  heading: string;
  headingOf: (watch: string) => string;
  link: string;
  none: string;
  noneSuch: string;
  /** `3 failed`, as a link to these. */
  counts: Record<WebhookState, (count: number) => string>;
  all: string;
  states: Record<WebhookState, string>;
  attempts: (count: number) => string;
  said: (text: string) => string;
  story: string;
  again: string;
  /** For people who do not see to which call the button belongs. */
  againOf: (call: number) => string;
  told: Record<'given-back' | 'too-late', string>;
  older: string;
  newest: string;
}
