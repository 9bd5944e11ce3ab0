import type { DigestLines } from './digest-lines.ts';
import type { DigestStoryLines, GroupLines } from './digest-story-lines.ts';
import { STYLES } from './frame-styles.ts';
import { SourceBlock } from './source-block.tsx';
import { NewsList } from './story-news.tsx';

const HEADING = 'margin:30px 0 0;padding:0 0 8px;font-size:18px;line-height:1.4;color:#1c1b1a';

const LEAD = 'margin:4px 0;font-size:15px;line-height:1.5;color:#1c1b1a';

/** Stories and sources, as the HTML part of a mail on several shows them. */
export function DigestNews({ lines }: { lines: DigestLines }) {
  const { title, summary, covers, contents, groups, sources } = lines;
  return (
    <>
      <h1 class="ink" style={`margin:0 0 6px;${STYLES.title}`}>
        {title}
      </h1>
      <p class="faint" style={`${STYLES.small};margin:0 0 18px`}>
        {summary}
        {summary && covers && <br />}
        {covers}
      </p>
      {contents && <Contents lines={lines} heading={contents} />}
      {groups.map((group) => (
        <Group {...group} />
      ))}
      {sources && (
        <>
          {sources.heading && (
            <h2 class="ink" id="sources" style={HEADING}>
              {sources.heading}
            </h2>
          )}
          {sources.lines.map((source) => (
            <SourceBlock {...source} />
          ))}
          {sources.more && (
            <p class="faint rule" style={`margin:0;${STYLES.small};${STYLES.ruled}`}>
              {sources.more}
            </p>
          )}
        </>
      )}
    </>
  );
}

/** Numbered as below, since few programs follow a link within a mail. */
function Contents({ lines: { groups, sources }, heading }: { lines: DigestLines; heading: string }) {
  return (
    <div class="news" style={STYLES.news}>
      <h2 class="ink" style={`margin:0 0 4px;${STYLES.heading}`}>
        {heading}
      </h2>
      {groups.map(({ title, count, stories, more }) => (
        <>
          <p class="faint" style={`${STYLES.small};margin:8px 0 2px`}>
            {`${title} (${count})`}
          </p>
          {stories.map(({ number, title: name, language, outlets }) => (
            <p style="margin:0 0 3px;font-size:15px;line-height:1.45">
              <a class="link" href={`#s${number}`} lang={language ?? undefined} style={STYLES.quietLink}>
                {`${number}. ${name}`}
              </a>
              <span class="faint" style="font-size:13px;white-space:nowrap;color:#63605b">
                {` · ${outlets}`}
              </span>
            </p>
          ))}
          {more && (
            <p class="faint" style={`margin:0;${STYLES.small}`}>
              {more.label}
            </p>
          )}
        </>
      ))}
      {sources && (
        <p style="margin:8px 0 2px;font-size:15px;line-height:1.45">
          <a class="link" href="#sources" style={STYLES.quietLink}>
            {`${sources.heading} (${sources.count})`}
          </a>
        </p>
      )}
    </div>
  );
}

function Group({ title, count, stories, more }: GroupLines) {
  return (
    <>
      <h2 class="ink" style={HEADING}>
        {title} <span class="faint" style="font-weight:400;color:#63605b">{`(${count})`}</span>
      </h2>
      {stories.map((story) => (
        <StoryBlock {...story} />
      ))}
      {more && (
        <p class="rule" style={`${STYLES.ruled};margin:0;font-size:15px;line-height:1.5`}>
          <a class="link" href={more.url} style={STYLES.link}>
            {more.label}
          </a>
        </p>
      )}
    </>
  );
}

function StoryBlock(story: DigestStoryLines) {
  const { number, title, language, url, facts, lead, began, news, found } = story;
  return (
    <div class="rule" id={`s${number}`} style={STYLES.ruled}>
      <h3 style="margin:0 0 3px;font-size:16px;line-height:1.4">
        <a class="link" lang={language ?? undefined} href={url} style={STYLES.quietLink}>
          {`${number}. ${title}`}
        </a>
      </h3>
      <p class="faint" style={`margin:0;${STYLES.small}`}>
        {began && (
          <strong class="ink" style="color:#1c1b1a">
            {began}
          </strong>
        )}
        {began ? ` · ${facts}` : facts}
      </p>
      {lead && (
        <p class="ink" lang={language ?? undefined} style={LEAD}>
          {lead}
        </p>
      )}
      {news.length > 0 && <NewsList lines={news} />}
      {found && (
        <p class="faint" style={`margin:0;${STYLES.small}`}>
          {found}
        </p>
      )}
    </div>
  );
}
