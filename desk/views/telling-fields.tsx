import type { Child } from 'hono/jsx';
import { PLAIN_TELLING } from '../../core/watch/telling.ts';
import type { PageContext } from '../page-context.ts';
import {
  DIGEST_DAYS,
  fieldsOfTelling,
  type TellingField,
  type TellingFields as TellingFieldsOfForm,
  TOLD_OF,
} from '../telling-form.ts';
import { describedBy, Field, Problems } from './field.tsx';
import { weekdayName } from './telling-sentence.ts';

const USUAL = fieldsOfTelling(PLAIN_TELLING);
const LIMITS = ['quietFrom', 'quietTo', 'quietZone', 'perHour'] as const;
const LIMIT_PROBLEMS = ['quiet', 'quietZone', 'perHour'] as const;

interface TellingFieldsProps {
  fields: TellingFieldsOfForm;
  problems: readonly TellingField[];
  page: PageContext;
}

/** What a watch tells, as a part of its form. */
export function ToldFields({ fields, problems, page }: TellingFieldsProps) {
  const { telling } = page.messages;
  return (
    <>
      <input type="hidden" name="telling" value="1" />
      <fieldset class="choices one-a-line">
        <legend class="spoken">{telling.what}</legend>
        {TOLD_OF.map((kind) => (
          <Choice name="told" value={kind} checked={fields.told.includes(kind)}>
            {telling.kinds[kind]}
          </Choice>
        ))}
      </fieldset>
      <TextField
        name="outlets"
        label={telling.outlets}
        hint={telling.outletsHint}
        of={{ fields, problems, page }}
        isShort
      />
      <p class="hint">{telling.whatHint}</p>
    </>
  );
}

/** How fast a watch mails, as a part of its form. */
export function PaceFields(props: TellingFieldsProps) {
  const { fields, problems, page } = props;
  const { telling } = page.messages;
  return (
    <>
      <fieldset
        class="choices one-a-line"
        aria-describedby={problems.includes('ways') ? 'watch-ways-problem' : undefined}
      >
        <legend class="spoken">{telling.how}</legend>
        <Choice name="ways" value="instant" checked={fields.ways.includes('instant')}>
          {telling.instant}
        </Choice>
        <Choice name="ways" value="digest" checked={fields.ways.includes('digest')}>
          {telling.digest}
        </Choice>
        <Problems id="watch-ways" problems={problems.includes('ways') ? [telling.problems.ways] : []} />
      </fieldset>
      <DigestFields {...props} />
      <LimitFields {...props} />
    </>
  );
}

function DigestFields(props: TellingFieldsProps) {
  const { fields, problems, page } = props;
  const { telling } = page.messages;
  const names: Readonly<Record<string, string>> = {
    '*': telling.everyDay,
    '1-5': telling.workdays,
    cron: telling.ownSchedule,
  };
  const isOpen = fields.digestDays === 'cron' || fields.digestZone !== '';
  return (
    <div class="digest">
      <div class="side-by-side">
        <div class="field">
          <label for="watch-digestDays">{telling.digestDays}</label>
          <select id="watch-digestDays" name="digestDays">
            {DIGEST_DAYS.map((days) => (
              <option value={days} selected={days === fields.digestDays}>
                {names[days] ?? weekdayName(days, page)}
              </option>
            ))}
          </select>
        </div>
        <TextField name="digestAt" label={telling.digestAt} of={props} type="time" isShort />
      </div>
      <details class="rule-group" open={isOpen || problems.includes('digestZone')}>
        <summary>{telling.digestMore}</summary>
        <TextField name="digestCron" label={telling.digestCron} hint={telling.digestCronHint} of={props} />
        <TextField name="digestZone" label={telling.zone} hint={telling.zoneHint(page.zone)} of={props} />
      </details>
    </div>
  );
}

/** What holds mail at once back: most watches leave it as it is. */
function LimitFields(props: TellingFieldsProps) {
  const { fields, problems, page } = props;
  const { telling } = page.messages;
  const isUsual = LIMITS.every((field) => fields[field] === USUAL[field]);
  const isWrong = LIMIT_PROBLEMS.some((field) => problems.includes(field));
  return (
    <details class="rule-group" open={!isUsual || isWrong}>
      <summary>{telling.limits}</summary>
      <QuietFields {...props} />
      <TextField
        name="perHour"
        label={telling.perHour}
        hint={telling.perHourHint}
        of={props}
        inputmode="numeric"
        isShort
      />
    </details>
  );
}

function QuietFields(props: TellingFieldsProps) {
  const { fields, problems, page } = props;
  const { telling } = page.messages;
  const isWrong = problems.includes('quiet');
  const time = (name: 'quietFrom' | 'quietTo', label: string) => (
    <div class="field">
      <label for={`watch-${name}`}>{label}</label>
      <input
        id={`watch-${name}`}
        class="number"
        name={name}
        type="time"
        value={fields[name]}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={describedBy('watch-quiet', isWrong)}
      />
    </div>
  );
  return (
    <>
      <fieldset class="choices one-a-line">
        <legend>{telling.quiet}</legend>
        <div class="side-by-side">
          {time('quietFrom', telling.quietFrom)}
          {time('quietTo', telling.quietTo)}
        </div>
        <Problems id="watch-quiet" problems={isWrong ? [telling.problems.quiet] : []} />
        <p class="hint" id="watch-quiet-hint">
          {telling.quietHint}
        </p>
      </fieldset>
      <TextField name="quietZone" label={telling.zone} hint={telling.zoneHint(page.zone)} of={props} />
    </>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  checked: boolean;
  children?: Child;
}

function Choice({ name, value, checked, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value={value} checked={checked} /> {children}
    </label>
  );
}

interface TextFieldProps {
  name: 'outlets' | 'digestAt' | 'digestCron' | 'digestZone' | 'quietZone' | 'perHour';
  label: string;
  hint?: string;
  type?: 'text' | 'time';
  inputmode?: 'numeric';
  isShort?: boolean;
  of: TellingFieldsProps;
}

function TextField({ name, label, hint, type = 'text', inputmode, isShort = false, of }: TextFieldProps) {
  const { fields, problems, page } = of;
  const isWrong = problems.includes(name);
  const id = `watch-${name}`;
  return (
    <Field
      id={id}
      label={label}
      problems={isWrong ? [page.messages.telling.problems[name]] : []}
      {...(hint ? { hint } : {})}
    >
      <input
        id={id}
        class={isShort ? 'number' : undefined}
        name={name}
        type={type}
        inputmode={inputmode}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={fields[name]}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={hint ? describedBy(id, isWrong) : isWrong ? `${id}-problem` : undefined}
      />
    </Field>
  );
}
