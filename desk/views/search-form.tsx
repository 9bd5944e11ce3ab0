import type { Child } from 'hono/jsx';
import { visitKindSchema } from '../../core/visit/visit.ts';
import type { SearchChoices } from '../../storage/search-choices.ts';
import type { PageContext } from '../page-context.ts';
import { type AskedSearch, type SearchField, STORY_STATES } from '../search-address.ts';

interface FormProps {
  asked: AskedSearch;
  choices: SearchChoices;
  page: PageContext;
}

/** The search with all its filters; what was typed stays, and what is wrong of it is said at its field. */
export function SearchForm({ asked, choices, page }: FormProps) {
  const { messages, format } = page;
  const { search } = messages;
  const text = (field: SearchField, type: 'search' | 'text' | 'date', list?: string) => (
    <Field field={field} asked={asked} page={page}>
      <input {...attributesOf(field, asked)} type={type} value={asked.fields[field]} list={list} />
    </Field>
  );
  const choice = (field: SearchField, values: readonly string[], nameOf: (value: string) => string) => (
    <Field field={field} asked={asked} page={page}>
      <select {...attributesOf(field, asked)}>
        <option value="">{search.any}</option>
        {withChosen(values, asked.fields[field]).map((value) => (
          <option value={value} selected={value === asked.fields[field]}>
            {nameOf(value)}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <form class="search-form" method="get" action="/search">
      {text('q', 'search')}
      <p class="hint" id="q-hint">
        {search.hint}
      </p>
      <details open={!isOfWordsAlone(asked)}>
        <summary id="filters">{search.filters}</summary>
        <fieldset aria-labelledby="filters">
          {text('from', 'date')}
          {text('to', 'date')}
          {choice('source', choices.sources, page.outletName)}
          {choice('language', choices.languages, format.language)}
          {text('person', 'text')}
          {choice('country', choices.hosts, format.country)}
          {choice('kind', visitKindSchema.options, (kind) => named(messages.visitKinds, kind))}
          {choice('state', STORY_STATES, (state) => named(search.states, state))}
          {text('tag', 'text', 'known-tags')}
        </fieldset>
      </details>
      <datalist id="known-tags">
        {choices.tags.map((tag) => (
          <option value={tag} />
        ))}
      </datalist>
      <p class="actions">
        <button type="submit">{search.search}</button>
        <a href="/search">{search.clear}</a>
      </p>
    </form>
  );
}

/** Then what was found is wanted first; on a telephone the filters would fill the screen. */
function isOfWordsAlone({ fields, problems }: AskedSearch): boolean {
  return fields.q !== undefined && Object.keys(fields).length === 1 && Object.keys(problems).length === 0;
}

interface FieldProps {
  field: SearchField;
  asked: AskedSearch;
  page: PageContext;
  children?: Child;
}

function Field({ field, asked, page, children }: FieldProps) {
  const problem = asked.problems[field];
  const { search } = page.messages;
  return (
    <div class={field === 'q' ? 'field words' : 'field'}>
      <label for={`search-${field}`}>{search.fields[field]}</label>
      {children}
      {problem && (
        <p class="problem" id={`search-${field}-problem`}>
          {search.problem(problem, asked.fields[field] ?? '')}
        </p>
      )}
    </div>
  );
}

function attributesOf(field: SearchField, { problems }: AskedSearch) {
  const described = [field === 'q' && 'q-hint', problems[field] && `search-${field}-problem`];
  return {
    id: `search-${field}`,
    name: field,
    'aria-invalid': problems[field] ? ('true' as const) : undefined,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
  };
}

/** What was asked for stays chosen, known or not. */
function withChosen(values: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || values.includes(chosen) ? values : [chosen, ...values];
}

function named(names: Readonly<Record<string, string>>, value: string): string {
  return names[value] ?? value;
}
