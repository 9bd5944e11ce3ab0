import { quantityLabel } from '../core/figures/labels.ts';
import type { NoticeDetail } from '../core/watch/notice.ts';
import type { MailLanguage } from '../core/watch/schema.ts';
import { NEWS_PHRASES, type NewsPhrases } from './news-phrases.ts';
import { firstOf, oneLine } from './one-line.ts';
import { daySpan, PHRASES } from './phrases.ts';

/** One thing that is new, with who says what where outlets disagree. */
export interface NewsLine {
  text: string;
  said: string[];
}

type OutletName = (source: string) => string;

/** Of values that outlets disagree on, and of outlets that say one. */
const MOST_VALUES = 4;
const MOST_OUTLETS = 4;

/**
 * What is new in a story, each thing once, as it was told last, whatever number of watches tells it; that it began is
 * not among it.
 */
export function newsLines(
  news: readonly NoticeDetail[],
  language: MailLanguage,
  outletName: OutletName,
): NewsLine[] {
  const lines = news.flatMap((detail) => lineOf(detail, news, language, outletName) ?? []);
  return lines.filter(({ text }, at) => lines.findLastIndex((other) => other.text === text) === at);
}

/** One thing that is new, as a line of a text that has no lists. */
export function newsSentence({ text, said }: NewsLine): string {
  return [text, said.join('; ')].join(' ').trim();
}

export function tellsBeginning(news: readonly NoticeDetail[]): boolean {
  return news.some(({ kind }) => kind === 'began');
}

/** Null for what is told otherwise, or what a later one of the news goes beyond. */
function lineOf(
  detail: NoticeDetail,
  news: readonly NoticeDetail[],
  language: MailLanguage,
  outletName: OutletName,
): NewsLine | null {
  const phrases = NEWS_PHRASES[language];
  switch (detail.kind) {
    case 'outlets': {
      const isMost = news.every((other) => other.kind !== 'outlets' || other.outlets <= detail.outlets);
      return isMost ? { text: phrases.outlets(detail.outlets), said: [] } : null;
    }
    case 'phase':
      return { text: phrases.phases[detail.phase], said: [] };
    case 'woke':
      return { text: phrases.woke(daySpan(detail.lastDay, null, PHRASES[language])), said: [] };
    case 'disagreement':
      return {
        text: phrases.disagree(oneLine(quantityLabel(detail, language))),
        said: saidLines(detail.values, outletName, phrases),
      };
    default:
      return null;
  }
}

function saidLines(
  values: Extract<NoticeDetail, { kind: 'disagreement' }>['values'],
  outletName: OutletName,
  phrases: NewsPhrases,
): string[] {
  const { shown, hidden } = firstOf(values, MOST_VALUES);
  const lines = shown.map(({ text, outlets }) => {
    const names = firstOf(
      outlets.map((source) => oneLine(outletName(source))),
      MOST_OUTLETS,
    );
    const others = names.hidden > 0 ? ` ${phrases.otherOutlets(names.hidden)}` : '';
    return phrases.said(oneLine(text), `${names.shown.join(', ')}${others}`);
  });
  return hidden > 0 ? [...lines, phrases.otherValues(hidden)] : lines;
}
