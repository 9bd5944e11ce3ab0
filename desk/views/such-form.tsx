import type { StoryCard } from '../../storage/review.ts';
import type { SparedBy } from '../../storage/rule-dismissals.ts';
import type { PageContext } from '../page-context.ts';
import { shownStoryField } from '../parameters.ts';
import type { RuleProblems } from '../rule-problems.ts';
import { LONGEST_RULE_TITLE, type SuchForm } from '../such-form.ts';
import { shownHeadline } from './headline.tsx';
import { RuleFields } from './rule-fields.tsx';
import { storySize } from './story-card.tsx';

/** What the rule would have dismissed, as the desk shows it. */
export interface ShownPreview {
  /** The rule as JSON: what is saved is to be what was looked at. */
  rule: string;
  caught: StoryCard[];
  isCut: boolean;
  spared: { story: StoryCard; why: SparedBy[] }[];
  /** Of all stories of late. */
  share: number;
}

interface SuchPageProps {
  story: StoryCard;
  form: SuchForm;
  back: string;
  problems: RuleProblems;
  /** Null where the rule cannot be used. */
  preview: ShownPreview | null;
  /** Whether the rule is another than the one that the person looked at. */
  hasChanged: boolean;
  sources: readonly string[];
  page: PageContext;
}

/** "And such ones": a rule derived from a story, with what it would do. */
export function SuchPage(props: SuchPageProps) {
  const { story, form, back, problems, preview, page } = props;
  const { dismissalRules } = page.messages;
  const { title, language } = shownHeadline(story, page);
  const languages = [...new Set([...story.languages.map((tag) => tag.slice(0, 2)), 'vi', 'en'])].sort();
  return (
    <>
      <h1>{dismissalRules.newHeading}</h1>
      <p>
        <a href={`/stories/${story.id}`} lang={language}>
          {title}
        </a>
      </p>
      <p class="quiet">{dismissalRules.newIntro}</p>
      {!preview && (
        <p class="problem" role="alert">
          {dismissalRules.problem}
        </p>
      )}
      {props.hasChanged && (
        <p class="problem" role="alert">
          {dismissalRules.lookAgain}
        </p>
      )}
      <form class="such" method="post" action="/rules">
        <input type="hidden" name="story" value={String(story.id)} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="given" value="yes" />
        <input type="hidden" name="shown" value={shownStoryField(story)} />
        {preview && <input type="hidden" name="previewed" value={preview.rule} />}
        <div class="field">
          <label for="rule-title">{dismissalRules.title}</label>
          <input id="rule-title" name="title" value={form.title} maxlength={LONGEST_RULE_TITLE} required />
        </div>
        <label class="choice">
          <input type="checkbox" name="titles" value="yes" checked={form.isTitlesOnly} />{' '}
          {dismissalRules.titlesOnly}
        </label>
        <RuleFields
          fields={form.fields}
          problems={problems}
          sources={props.sources}
          languages={languages}
          page={page}
        />
        <p class="actions">
          <button type="submit" formmethod="get" formaction="/rules/new#preview">
            {dismissalRules.preview}
          </button>
        </p>
        {preview && <Preview preview={preview} page={page} />}
        <p class="actions">
          <button type="submit" class="main">
            {dismissalRules.save}
          </button>
          <a class="button" href={back}>
            {dismissalRules.cancel}
          </a>
        </p>
      </form>
    </>
  );
}

/** A rule that catches so many stories is more than "such ones", most often. */
const MANY = 0.1;

function Preview({ preview, page }: { preview: ShownPreview; page: PageContext }) {
  const { dismissalRules } = page.messages;
  const { caught, isCut, spared, share } = preview;
  return (
    <section class="preview" id="preview" aria-labelledby="preview-heading">
      <h2 id="preview-heading">{dismissalRules.previewHeading}</h2>
      <p>
        <b>{dismissalRules.wouldDismiss(caught.length, isCut)}</b>
      </p>
      {share > MANY && <p class="problem">{dismissalRules.tooMany(page.format.percent(share))}</p>}
      <CaughtList stories={caught} page={page} />
      {spared.length > 0 && (
        <>
          <h3>{dismissalRules.sparedHeading(spared.length)}</h3>
          <ul class="caught">
            {spared.map(({ story, why }) => (
              <Caught story={story} why={why} page={page} />
            ))}
          </ul>
        </>
      )}
      {caught.length > 0 && (
        <label class="choice">
          {/* Never kept from one preview to the next: it is of these stories alone. */}
          <input type="checkbox" name="also" value="yes" autocomplete="off" />{' '}
          {dismissalRules.also(caught.length)}
        </label>
      )}
      {caught.map(({ id }) => (
        <input type="hidden" name="caught" value={String(id)} />
      ))}
    </section>
  );
}

/** More are folded. */
const SHOWN_AT_ONCE = 10;

function CaughtList({ stories, page }: { stories: StoryCard[]; page: PageContext }) {
  const rest = stories.slice(SHOWN_AT_ONCE);
  return (
    <>
      <ul class="caught">
        {stories.slice(0, SHOWN_AT_ONCE).map((story) => (
          <Caught story={story} why={[]} page={page} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{page.messages.dismissalRules.further(rest.length)}</summary>
          <ul class="caught">
            {rest.map((story) => (
              <Caught story={story} why={[]} page={page} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Caught({ story, why, page }: { story: StoryCard; why: SparedBy[]; page: PageContext }) {
  const { title, language } = shownHeadline(story, page);
  const { sparedBy } = page.messages.dismissalRules;
  return (
    <li>
      <a href={`/stories/${story.id}`} lang={language}>
        {title}
      </a>{' '}
      {why.length > 0 && <b>({page.format.list(why.map((reason) => sparedBy[reason]))}) </b>}
      <span class="quiet">
        {page.format.shortDay(story.day)} · {storySize(story, page)}
      </span>
    </li>
  );
}
