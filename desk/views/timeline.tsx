import { layOutTimeline, type Timeline, type TimelineRow } from '../../core/story/timeline.ts';
import { dayInZone } from '../../core/time.ts';
import type { StoryCard } from '../../storage/review.ts';
import type { StoryArticle } from '../../storage/story-articles.ts';
import type { PageContext } from '../page-context.ts';
import { TimelineTable } from './timeline-table.tsx';

type Drawn = StoryArticle & { isCopy: boolean };

interface PlacedRow extends TimelineRow<Drawn> {
  /** Pixels from the top. */
  top: number;
}

/** Pixels. Heights are fixed and widths are shares, so that letters and marks keep their size on any screen. */
const AXIS = 36;
const NAME = 20;
const LANE = 24;
const GAP = 6;
const DOT = 6;
/** Of the width; a mark at the end of the axis stays whole. */
const MARGIN = 0.02;
/** Beyond it, what is written stands left of its place. */
const RIGHT_END = 0.85;
/** Two labels, the second of which stands left of its place, at 400 pixels. */
const LABELS_APART = 0.25;

/** When which outlet reported, as a picture with the same as a table; a single article has no course. */
export function TimelineSection(props: { story: StoryCard; articles: StoryArticle[]; page: PageContext }) {
  const { story, articles, page } = props;
  const { reading } = page.messages;
  const drawn = articles.map((article) => ({ ...article, isCopy: article.copyOf !== null }));
  const timeline = layOutTimeline(drawn, { visit: story.visit, now: page.now, zone: page.zone });
  if (!timeline || articles.length < 2) return null;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{reading.timelineHeading}</h2>
      <figure class="timeline">
        <Picture timeline={timeline} story={story} page={page} />
        <Key timeline={timeline} hasCopies={drawn.some(({ isCopy }) => isCopy)} page={page} />
      </figure>
      <TimelineTable articles={articles} page={page} />
    </section>
  );
}

function Picture({
  timeline,
  story,
  page,
}: {
  timeline: Timeline<Drawn>;
  story: StoryCard;
  page: PageContext;
}) {
  const { messages, format, now } = page;
  const { rows, height } = stack(timeline.rows);
  const span = [
    ...new Set([story.firstPublishedAt, story.lastPublishedAt].map((at) => format.moment(at, now))),
  ];
  const days = story.visit && format.visitDays(story.visit);
  const { timelineText, timelineVisit, timelineTitle } = messages.reading;
  const text = timelineText(
    messages.articles(story.articles),
    messages.outlets(story.outlets),
    span.join(' – '),
  );
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="100%"
      height={height}
      aria-labelledby="timeline-title"
      aria-describedby="timeline-text"
    >
      <title id="timeline-title">{timelineTitle}</title>
      <desc id="timeline-text">{days ? `${text} ${timelineVisit(days)}` : text}</desc>
      {timeline.visit && (
        <rect
          class="stay"
          x={percent(timeline.visit.from)}
          width={share((timeline.visit.to - timeline.visit.from) * (1 - 2 * MARGIN))}
          y={AXIS}
          height={height - AXIS}
        />
      )}
      <Axis timeline={timeline} height={height} page={page} />
      {timeline.now !== null && (
        <line class="now" x1={percent(timeline.now)} x2={percent(timeline.now)} y1={AXIS - 4} y2={height} />
      )}
      {rows.map((row) => (
        <Row row={row} page={page} />
      ))}
    </svg>
  );
}

function Axis({ timeline, height, page }: { timeline: Timeline<Drawn>; height: number; page: PageContext }) {
  const days = timeline.ticks.map(({ at }) => dayInZone(at, page.zone));
  return (
    <g>
      {timeline.ticks.map(({ at, x }, index) => {
        const startsDay = days[index] !== days[index - 1];
        const anchor = x > RIGHT_END ? 'end' : 'start';
        const hasRoom = anchor === 'start' || x - (timeline.ticks[index - 1]?.x ?? -1) >= LABELS_APART;
        return (
          <>
            <line class="tick" x1={percent(x)} x2={percent(x)} y1={AXIS - 4} y2={height} />
            {hasRoom && startsDay && (
              <text x={percent(x)} y={timeline.ticksAreDays ? 27 : 12} text-anchor={anchor}>
                {page.format.dayOfMonth(at)}
              </text>
            )}
            {hasRoom && !timeline.ticksAreDays && (
              <text x={percent(x)} y={27} text-anchor={anchor}>
                {page.format.hour(at)}
              </text>
            )}
          </>
        );
      })}
    </g>
  );
}

function Row({ row, page }: { row: PlacedRow; page: PageContext }) {
  const { sources, marks, top } = row;
  const [source = ''] = sources;
  const name =
    sources.length > 1 ? page.messages.reading.otherOutlets(sources.length) : page.outletName(source);
  return (
    <g>
      <line class="lane" x1="0" x2="100%" y1={top - GAP / 2} y2={top - GAP / 2} />
      <text class="outlet-name" x={percent(0)} y={top + NAME - 5}>
        {name}
      </text>
      {marks.map(({ article, x, lane }) => (
        <Mark article={article} x={percent(x)} y={top + NAME + lane * LANE + LANE / 2} page={page} />
      ))}
    </g>
  );
}

/** Left out of the tab order: the list of articles has the same links, and a story may have hundreds. */
function Mark({ article, x, y, page }: { article: Drawn; x: string; y: number; page: PageContext }) {
  const { format, messages, now, outletName } = page;
  const parts = [outletName(article.source), format.moment(article.publishedAt, now)];
  if (article.isCopy) parts.push(messages.reading.copy);
  const name = `${parts.join(' · ')}: ${article.title}`;
  return (
    <a href={`/articles/${article.id}`} tabindex={-1} aria-label={name}>
      <title>{name}</title>
      <circle class="hit" cx={x} cy={y} r={LANE / 2} />
      <circle class={article.isCopy ? 'dot is-copy' : 'dot'} cx={x} cy={y} r={DOT} />
    </a>
  );
}

function Key(props: { timeline: Timeline<Drawn>; hasCopies: boolean; page: PageContext }) {
  const { timeline, hasCopies, page } = props;
  const { ownArticle, copy, visitDays, now } = page.messages.reading;
  const signs = [
    { name: ownArticle, sign: <circle class="dot" cx="8" cy="8" r={DOT} /> },
    hasCopies && { name: copy, sign: <circle class="dot is-copy" cx="8" cy="8" r={DOT} /> },
    timeline.visit && { name: visitDays, sign: <rect class="stay" width="16" height="16" /> },
    timeline.now !== null && { name: now, sign: <line class="now" x1="8" x2="8" y1="0" y2="16" /> },
  ];
  return (
    <figcaption>
      {signs.map(
        (entry) =>
          entry && (
            <span class="key">
              <svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" aria-hidden="true">
                {entry.sign}
              </svg>
              {entry.name}
            </span>
          ),
      )}
    </figcaption>
  );
}

function stack(rows: readonly TimelineRow<Drawn>[]): { rows: PlacedRow[]; height: number } {
  let top = AXIS + GAP;
  const placed = rows.map((row) => {
    const at = { ...row, top };
    top += NAME + row.lanes * LANE + GAP;
    return at;
  });
  return { rows: placed, height: top };
}

/** A place on the axis. */
function percent(x: number): string {
  return share(MARGIN + x * (1 - 2 * MARGIN));
}

function share(part: number): string {
  return `${Number((part * 100).toFixed(2))}%`;
}
