import { isMailAddress } from '../core/watch/address.ts';
import { type Recipient, type Watch, watchSchema } from '../core/watch/schema.ts';
import { PLAIN_TELLING } from '../core/watch/telling.ts';
import type { Language } from './messages/messages.ts';
import { fieldsOfRule, type RuleFields, readRule, ruleFieldsFrom, textsOf } from './rule-form.ts';
import type { RuleProblems } from './rule-problems.ts';

/** A watch as its form holds it, right or wrong. */
export interface WatchFields {
  title: string;
  /** One a line, `desk@news.example en`. */
  recipients: string;
  rule: RuleFields;
}

export type TitleProblem = 'no-title' | 'long-title';

export interface RecipientProblem {
  kind: 'address' | 'language' | 'twice' | 'too-many';
  /** The line that is wrong; empty where it is all of them. */
  value: string;
}

export interface WatchProblems {
  title?: TitleProblem;
  recipients?: RecipientProblem[];
  rule: RuleProblems;
}

export type WatchContent = Omit<Watch, 'name'>;

const LONGEST_TITLE = 100;
const MOST_TEXT = 400_000;

/** Takes a watch's fields from a form. Nothing that was typed is lost. */
export function watchFieldsFrom(form: Readonly<Record<string, unknown>>): WatchFields {
  return {
    title: textsOf(form.title).join(' ').replace(/\s+/g, ' ').slice(0, 1_000),
    recipients: textsOf(form.recipients).join('\n').slice(0, MOST_TEXT),
    rule: ruleFieldsFrom(form),
  };
}

/** A form's fields for a watch. */
export function fieldsOfWatch(
  { title, recipients, ...rule }: WatchContent,
  countryName: (code: string) => string,
): WatchFields {
  const lines = recipients.map(({ address, language }) => `${address} ${language}`);
  return { title, recipients: lines.join('\n'), rule: fieldsOfRule(rule, countryName) };
}

/**
 * The watch that a form's fields make, or what is wrong at which of them.
 * @param language of recipients that stand without one
 */
export function readWatch(
  fields: WatchFields,
  language: Language,
): { watch: WatchContent } | { problems: WatchProblems } {
  const rule = readRule(fields.rule);
  const recipients = readRecipients(fields.recipients, language);
  const title = titleProblem(fields.title);
  if ('rule' in rule && 'recipients' in recipients && title === null)
    return {
      watch: { ...PLAIN_TELLING, ...rule.rule, title: fields.title, recipients: recipients.recipients },
    };
  return {
    problems: {
      ...(title ? { title } : {}),
      ...('problems' in recipients ? { recipients: recipients.problems } : {}),
      rule: 'problems' in rule ? rule.problems : {},
    },
  };
}

function titleProblem(title: string): TitleProblem | null {
  if (title === '') return 'no-title';
  return title.length > LONGEST_TITLE ? 'long-title' : null;
}

function readRecipients(
  text: string,
  language: Language,
): { recipients: Recipient[] } | { problems: RecipientProblem[] } {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const given = lines.map((line) => {
    const [address = '', tag = language, ...more] = line.split(/[\s,;]+/).filter((part) => part !== '');
    return more.length > 0 ? { address: line, language } : { address, language: tag.toLowerCase() };
  });
  const read = watchSchema.shape.recipients.safeParse(given);
  if (read.success) return { recipients: read.data };
  const problems = read.error.issues.map(({ path: [at, field] }): RecipientProblem => {
    if (typeof at !== 'number') return { kind: 'too-many', value: '' };
    const value = lines[at] ?? '';
    if (field === 'language') return { kind: 'language', value };
    return { kind: isMailAddress(given[at]?.address ?? '') ? 'twice' : 'address', value };
  });
  return { problems };
}
