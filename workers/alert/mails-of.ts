import { matchWatch } from '../../core/watch/match.ts';
import type { MailLanguage, Watch } from '../../core/watch/schema.ts';
import { watchedArticle } from '../../core/watch/watched-article.ts';
import { messageIdOf } from '../../mail/message-id.ts';
import { renderStoryMail } from '../../mail/render.ts';
import type { CurrentArticle } from '../../storage/articles.ts';
import { headlinesOf } from '../../storage/headlines.ts';
import type { NewMail } from '../../storage/mails.ts';
import type { StoryRow } from '../../storage/stories.ts';

export interface MailSetting {
  sources: ReadonlyMap<string, { title: string }>;
  domain: string;
  deskUrl: string;
  zone: string;
}

/** The mails by which a watch tells that a story began: one a recipient, none where the story does not match. */
export function mailsOf(
  watch: Watch,
  { story, articles }: { story: StoryRow; articles: CurrentArticle[] },
  setting: MailSetting,
): NewMail[] {
  const { matched, words } = matchWatch(watch, {
    visit: story.visit,
    articles: articles.map(({ source, content }) => watchedArticle(source, content)),
  });
  if (!matched) return [];
  const render = (language: MailLanguage) =>
    renderStoryMail({
      language,
      zone: setting.zone,
      watchTitle: watch.title,
      words,
      story: {
        ...story,
        headlines: headlinesOf(story),
        deskUrl: new URL(`/stories/${story.id}`, setting.deskUrl).href,
      },
      reports: articles.map((article) => reportOf(article, setting)),
    });
  const rendered = { vi: render('vi'), en: render('en') };
  return watch.recipients.map(({ address, language }) => {
    const mail = { watch: watch.name, recipient: address, kind: 'began' as const };
    return {
      ...mail,
      storyId: story.id,
      messageId: messageIdOf({ ...mail, story }, setting.domain),
      ...rendered[language],
    };
  });
}

function reportOf({ source, copyOf, publishedAt, content }: CurrentArticle, { sources }: MailSetting) {
  return {
    outlet: sources.get(source)?.title ?? source,
    title: content.title,
    url: content.url,
    publishedAt,
    isGuess: content.published?.guess ?? true,
    isCopy: copyOf !== null,
  };
}
