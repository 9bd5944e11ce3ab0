import type { MailLanguage } from '../core/watch/schema.ts';
import { frameHtml, frameText } from './frame.tsx';
import { STYLES } from './frame-styles.ts';
import { oneLine, previewOf } from './one-line.ts';
import { PHRASES, timeOf } from './phrases.ts';
import { type RenderedMail, subjectOf } from './render.ts';
import { TEST_MAIL_PHRASES } from './test-mail-phrases.ts';

/** A mail by which somebody tries whether mails arrive. */
export interface TestMail {
  language: MailLanguage;
  zone: string;
  /** Where it is handed over, as the mailer names it. */
  place: string;
  from: string;
  deskUrl: string;
  now: Date;
}

export function renderTestMail({ language, zone, place, from, deskUrl, now }: TestMail): RenderedMail {
  const phrases = TEST_MAIL_PHRASES[language];
  const { title, why } = phrases;
  const said = [
    phrases.way(oneLine(place), timeOf(now, zone, PHRASES[language])),
    phrases.sender(oneLine(from)),
    phrases.links(oneLine(deskUrl)),
  ];
  const open = { label: PHRASES[language].open, url: deskUrl };
  const lines = { language, title, preview: previewOf(said), more: [], open, why, watches: [] };
  return {
    subject: subjectOf(title),
    text: frameText([title, ...said], lines),
    html: frameHtml(
      <>
        <h1 class="ink" style={`${STYLES.title};margin:0 0 18px`}>
          {title}
        </h1>
        {said.map((sentence) => (
          <p class="ink" style={`${STYLES.text};margin:0 0 12px`}>
            {sentence}
          </p>
        ))}
      </>,
      lines,
    ),
  };
}
