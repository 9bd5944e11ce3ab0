import type { DropReason } from '../../core/extract/body/reasons.ts';
import type { LateReason } from './explain-page.ts';

/** What the reasons for which blocks are dropped mean. */
export const REASONS: Record<DropReason | LateReason, string> = {
  title: 'the headline, which is told apart',
  lead: 'the lead, as the source’s selector names it',
  byline: 'names who wrote it',
  signature: 'signs the text at its end, or credits an agency',
  contributors: 'thanks those who helped to report',
  caption: 'below an image',
  credit: 'says whose an image is',
  date: 'in a box for the date',
  'date-line': 'a date and nothing else',
  tags: 'keywords',
  repeated: 'stands further up already',
  related: 'leads to other articles',
  'link-list': 'is links for the most part',
  comments: 'readers’ words',
  promotion: 'asks to subscribe, sign in or accept',
  'call-to-action': 'asks to follow, share, comment …',
  advertisement: 'says that it is advertising',
  sharing: 'buttons and players',
  navigation: 'menus and side bars',
  header: 'the site’s header',
  footer: 'the site’s footer',
  copyright: 'says whose the text is',
  aside: 'a box beside the text',
  form: 'a form',
  hidden: 'is not shown',
  placeholder: 'stands for an image that is not there',
  'last-subhead': 'a subhead that nothing follows',
  outside: 'apart from where the text stands',
  'unlike-text': 'amid the text, and does not read like it',
  'second-opinion': 'in doubt, and the second extractor leaves it out',
};

/** The reasons, two columns wide. */
export function reasonsLegend(): string {
  return Object.entries(REASONS)
    .map(([reason, meaning]) => `  ${reason.padEnd(16)}${meaning}`)
    .join('\n');
}
