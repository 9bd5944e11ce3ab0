/** What the page says on which people end their mails. `stop…` and `again` are buttons. */
export interface UnsubscribeMessages {
  heading: string;
  /** Who gets mail on what, or not. */
  states: Record<
    'mailed' | 'returned' | 'ended' | 'watch' | 'all',
    (address: string, watch: string) => string
  >;
  stopOne: (watch: string) => string;
  stopAll: string;
  done: string;
  /** Mails that wait go no more, those that went out may still come. */
  lag: string;
  again: string;
  wrong: string;
  wrongAdvice: string;
  unclear: string;
}
