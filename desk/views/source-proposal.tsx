import { articleText } from '../../core/article.ts';
import type { DatelineError } from '../../core/errors.ts';
import type { SiteSurvey, SurveyedWay, TriedArticle } from '../../core/source/site-survey.ts';
import { offsetMinutes } from '../../core/time.ts';
import type { PageContext } from '../page-context.ts';
import type { SourceChoices } from '../source-desk.ts';
import { problemKindOf } from '../source-problem.ts';
import { Problem } from './add-source.tsx';
import { Fact } from './fact.tsx';
import { OutletTime } from './times.tsx';

interface Proposal {
  survey: SiteSurvey;
  choices: SourceChoices;
  /** Null where the file cannot be made yet: `error` says why. */
  yaml: string | null;
  name: string | null;
  error: DatelineError | null;
  page: PageContext;
}

/** What was found of a site: the lists, three articles, the file, and what may be corrected before it is written. */
export function ProposalPage(proposal: Proposal) {
  const { survey, yaml, error, page } = proposal;
  const { addSource } = page.messages;
  return (
    <>
      <h1>{addSource.found(survey.title)}</h1>
      {error && <Problem error={error} page={page} />}
      <dl class="facts">
        {survey.chosen.map((way) => (
          <Fact term={addSource.takes}>
            <Way way={way} page={page} />
          </Fact>
        ))}
        {survey.others.map((way) => (
          <Fact term={addSource.leaves}>
            <Way way={way} page={page} />
          </Fact>
        ))}
        <Fact term={addSource.languages}>{page.format.list(survey.languages.map(page.format.language))}</Fact>
      </dl>
      <Choices {...proposal} />
      {yaml && (
        <section aria-labelledby="file">
          <h2 id="file">{addSource.file}</h2>
          <pre class="file">{yaml}</pre>
        </section>
      )}
      <section aria-labelledby="tried">
        <h2 id="tried">{addSource.tried}</h2>
        <ol class="articles">
          {survey.articles.map((tried) => (
            <li>
              <Tried tried={tried} page={page} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Way({ way, page }: { way: SurveyedWay; page: PageContext }) {
  const { addSource } = page.messages;
  const { kind, via, url, links, newest, isStale, origin } = way;
  return (
    <>
      {addSource.ways[kind]}
      {via === 'browser' && ` ${addSource.byBrowser}`} <span class="address">{url}</span>:{' '}
      {addSource.links(links.length)}, {newest ? <Newest at={newest} page={page} /> : addSource.undated}
      {isStale && `; ${addSource.stale}`} <span class="quiet">({addSource.origins[origin]})</span>
    </>
  );
}

/** The message is a sentence's part around a time, so the time is put in as text. */
function Newest({ at, page }: { at: string; page: PageContext }) {
  const { format, messages, now } = page;
  return <>{messages.addSource.newest(format.moment(new Date(at), now))}</>;
}

function Choices({ survey, choices, name, error, page }: Proposal) {
  const { addSource } = page.messages;
  const kind = error && problemKindOf(error.code);
  // Who sees that a site is watched already has to choose the name of a second source.
  const suggested = kind === 'same-site' ? '' : (name ?? survey.name);
  return (
    <form class="fields" method="post">
      <Field
        name="name"
        label={addSource.name}
        hint={addSource.nameHint}
        value={choices.name ?? suggested}
        most={60}
      />
      <Field name="title" label={addSource.title} value={choices.title ?? survey.title} most={100} />
      <Field
        name="zone"
        label={addSource.zone}
        hint={addSource.zoneHint}
        value={choices.zone ?? survey.zone ?? ''}
        most={60}
      />
      <p class="actions">
        <button type="submit" name="action" value="add" class="main">
          {addSource.add}
        </button>
        <button type="submit" name="action" value="preview">
          {addSource.preview}
        </button>
      </p>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  most: number;
}

function Field({ name, label, hint, value, most }: FieldProps) {
  return (
    <p>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={value}
        maxlength={most}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={hint ? `${name}-hint` : undefined}
      />
      {hint && (
        <span class="quiet" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

const SHOWN = 160;

/** What was taken from an article that was tried, or why nothing was. */
export function Tried({
  tried: { url, article, trouble },
  page,
}: {
  tried: TriedArticle;
  page: PageContext;
}) {
  const { messages, format } = page;
  const { addSource } = messages;
  if (!article)
    return (
      <>
        <p class="title address">{url}</p>
        <p>{addSource.triedNothing}</p>
        {trouble && (
          <p class="quiet address" lang="en">
            {trouble.message}
          </p>
        )}
      </>
    );
  const text = articleText(article).replaceAll('\n', ' ');
  const language = article.language ?? undefined;
  const names = [...article.byline, ...article.agencies];
  return (
    <>
      <p class="title" lang={language}>
        <a href={article.url} rel="noreferrer" lang={language}>
          {article.title}
        </a>
      </p>
      <dl class="facts">
        <Fact term={messages.published}>{publishedOf(article.published, page)}</Fact>
        {names.length > 0 && <Fact term={messages.byline}>{format.list(names)}</Fact>}
        <Fact term={addSource.begins}>
          <span lang={language}>{beginningOf(text)}</span>
        </Fact>
        <Fact term={addSource.ends}>
          <span lang={language}>{endOf(text)}</span>
        </Fact>
      </dl>
      {article.confidence && (
        <p class="quiet">{addSource.confidence(format.percent(article.confidence.score))}</p>
      )}
    </>
  );
}

function beginningOf(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s\S*$/, '')} …`;
}

function endOf(text: string): string {
  return text.length <= SHOWN ? text : `… ${text.slice(-SHOWN).replace(/^\S*\s/, '')}`;
}

type Published = NonNullable<TriedArticle['article']>['published'];

function publishedOf(published: Published, page: PageContext) {
  if (!published) return '—';
  const { instant, guess } = published;
  return <OutletTime at={new Date(instant)} offset={offsetMinutes(instant)} isGuess={guess} page={page} />;
}

/** Says that the source is there, and where to go from here. */
export function AddedPage({ name, page }: { name: string; page: PageContext }) {
  const { addSource } = page.messages;
  return (
    <>
      <h1>{addSource.added(name)}</h1>
      <p role="status">{addSource.addedAdvice}</p>
      <p>
        <a href="/sources/add">{addSource.another}</a>
      </p>
      <p>
        <a href="/">{page.messages.back}</a>
      </p>
    </>
  );
}
