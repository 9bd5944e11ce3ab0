import { EVERYBODY } from '../../desk/access/person.ts';
import { createFormat } from '../../desk/format.ts';
import { type Language, MESSAGES } from '../../desk/messages/messages.ts';
import type { PageContext } from '../../desk/page-context.ts';

/** What the desk's views are written with on the morning of 6 February 2026, UTC. */
export function deskPage(language: Language): PageContext {
  const messages = MESSAGES[language];
  return {
    language,
    messages,
    format: createFormat(language, messages, 'UTC'),
    zone: 'UTC',
    now: new Date('2026-02-06T01:00:00Z'),
    outletName: (source) => source,
    sampleNotice: false,
    person: EVERYBODY,
    mayDecide: true,
    keepsHouse: true,
    path: '/stories/1',
  };
}

/** As it reads, spoken words included. */
export function textOf(html: unknown): string {
  return String(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
