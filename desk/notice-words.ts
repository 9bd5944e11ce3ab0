import { quantityLabel } from '../core/figures/labels.ts';
import { HEALTHS } from '../core/source/health.ts';
import { HEALTH_WORDS } from '../core/source/health-words.ts';
import type { NoticeDetail } from '../core/watch/notice.ts';
import type { PageContext } from './page-context.ts';

/** What a watch told, in the reader's words, without the story that it is about. */
export function noticeInWords(detail: NoticeDetail, page: PageContext): string {
  const { notices } = page.messages;
  switch (detail.kind) {
    case 'began':
      return notices.began;
    case 'outlets':
      return notices.outlets(detail.outlets);
    case 'phase':
      return notices.phases[detail.phase];
    case 'disagreement':
      return notices.disagree(quantityLabel(detail, page.language));
    case 'woke':
      return notices.woke(page.format.day(detail.lastDay));
    case 'source':
      return notices.source(detail.title, stateInWords(detail.state, page));
  }
}

/** Who says what, where outlets disagree; a line each. */
export function saidInWords(detail: NoticeDetail, page: PageContext): string[] {
  if (detail.kind !== 'disagreement') return [];
  return detail.values.map(({ text, outlets }) =>
    page.messages.notices.said(text, page.format.list(outlets.map((source) => page.outletName(source)))),
  );
}

function stateInWords(state: string, page: PageContext): string {
  const known = HEALTHS.find((one) => one === state);
  return known ? HEALTH_WORDS[page.language].states[known].toLowerCase() : state;
}
