import type { Child } from 'hono/jsx';
import { visitKindSchema } from '../../core/visit/visit.ts';
import type { PageContext } from '../page-context.ts';
import {
  type ChoiceField,
  type LineField,
  type RuleField,
  type RuleFields as RuleFieldsOfForm,
  WORD_LISTS,
} from '../rule-form.ts';
import type { RuleProblems } from '../rule-problems.ts';

export interface RuleFieldsProps {
  fields: RuleFieldsOfForm;
  problems: RuleProblems;
  /** What may be chosen; what the rule has stays choosable. */
  sources: readonly string[];
  languages: readonly string[];
  page: PageContext;
}

/** A rule's part of a form. What was typed stays, and what is wrong of it is said at its field. */
export function RuleFields(props: RuleFieldsProps) {
  const { rule } = props.page.messages;
  return (
    <>
      {WORD_LISTS.map((list) => (
        <Lines field={list} rows={list === 'any' ? 4 : 2} of={props} />
      ))}
      <Group title={rule.weights} has={['threshold']} of={props}>
        <p class="hint">{rule.hints.terms}</p>
        <Threshold {...props} />
      </Group>
      <Group title={rule.outlets} has={['sources', 'languages']} of={props}>
        <Choices field="sources" values={props.sources} nameOf={props.page.outletName} of={props} />
        <Choices field="languages" values={props.languages} nameOf={props.page.format.language} of={props} />
      </Group>
      <Group title={rule.named} has={['people', 'countries']} of={props}>
        <Lines field="people" rows={2} of={props} />
        <Lines field="countries" rows={2} of={props} />
      </Group>
      <Group title={rule.visits} has={['visit', 'kinds', 'hosts', 'visitors']} of={props}>
        <VisitFields {...props} />
      </Group>
    </>
  );
}

interface GroupProps {
  title: string;
  has: RuleField[];
  of: RuleFieldsProps;
  children?: Child;
}

/** Folded as long as nothing stands in it. */
function Group({ title, has, of: { fields, problems }, children }: GroupProps) {
  return (
    <details class="rule-group" open={has.some((field) => fields[field].length > 0 || problems[field])}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function VisitFields(props: RuleFieldsProps) {
  const { messages } = props.page;
  const kindName = (kind: string) => (messages.visitKinds as Readonly<Record<string, string>>)[kind] ?? kind;
  return (
    <>
      <p>
        <label class="choice">
          <input type="checkbox" name="visit" value="yes" checked={props.fields.visit !== ''} />{' '}
          {messages.rule.fields.visit}
        </label>
      </p>
      <Choices field="kinds" values={visitKindSchema.options} nameOf={kindName} of={props} />
      <Lines field="hosts" rows={2} of={props} />
      <Lines field="visitors" rows={2} of={props} />
    </>
  );
}

interface LinesProps {
  field: LineField;
  rows: number;
  of: RuleFieldsProps;
}

function Lines({ field, rows, of: { fields, problems, page } }: LinesProps) {
  const { rule } = page.messages;
  return (
    <div class="field">
      <label for={`rule-${field}`}>{rule.fields[field]}</label>
      <textarea
        id={`rule-${field}`}
        name={field}
        rows={rows}
        spellcheck={false}
        aria-invalid={problems[field] ? 'true' : undefined}
        aria-describedby={describedBy(field, problems)}
      >
        {/* HTML drops a line end at the beginning. */}
        {`\n${fields[field]}`}
      </textarea>
      <p class="hint" id={`rule-${field}-hint`}>
        {rule.hints[field]}
      </p>
      <ProblemsAt field={field} problems={problems} page={page} />
    </div>
  );
}

function Threshold({ fields, problems, page }: RuleFieldsProps) {
  const { rule } = page.messages;
  return (
    <div class="field">
      <label for="rule-threshold">{rule.fields.threshold}</label>
      <input
        id="rule-threshold"
        class="number"
        name="threshold"
        inputmode="decimal"
        autocomplete="off"
        value={fields.threshold}
        aria-invalid={problems.threshold ? 'true' : undefined}
        aria-describedby={describedBy('threshold', problems)}
      />
      <p class="hint" id="rule-threshold-hint">
        {rule.hints.threshold}
      </p>
      <ProblemsAt field="threshold" problems={problems} page={page} />
    </div>
  );
}

interface ChoicesProps {
  field: ChoiceField;
  values: readonly string[];
  nameOf(value: string): string;
  of: RuleFieldsProps;
}

function Choices({ field, values, nameOf, of: { fields, problems, page } }: ChoicesProps) {
  const { rule } = page.messages;
  const all = [...new Set([...values, ...fields[field]])];
  if (field === 'sources') all.sort((a, b) => nameOf(a).localeCompare(nameOf(b), page.language));
  if (all.length === 0) return null;
  return (
    <fieldset class="choices">
      <legend>
        {rule.fields[field]} <span class="hint">({rule.hints.sources})</span>
      </legend>
      {all.map((value) => (
        <label class="choice">
          <input type="checkbox" name={field} value={value} checked={fields[field].includes(value)} />{' '}
          {nameOf(value)}
        </label>
      ))}
      <ProblemsAt field={field} problems={problems} page={page} />
    </fieldset>
  );
}

interface ProblemsAtProps {
  field: RuleField;
  problems: RuleProblems;
  page: PageContext;
}

function ProblemsAt({ field, problems, page }: ProblemsAtProps) {
  const found = problems[field];
  if (!found) return null;
  const { rule } = page.messages;
  return (
    <ul class="problem" id={`rule-${field}-problem`}>
      {found.map(({ kind, value, message }) => (
        <li>
          {rule.problem(kind, value)}
          {kind === 'other' && <span lang="en"> {message}</span>}
        </li>
      ))}
    </ul>
  );
}

function describedBy(field: RuleField, problems: RuleProblems): string {
  return problems[field] ? `rule-${field}-hint rule-${field}-problem` : `rule-${field}-hint`;
}
