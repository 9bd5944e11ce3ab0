import { isMailAddress } from '../core/watch/address.ts';
import { type Recipient, type Watch, watchSchema } from '../core/watch/schema.ts';
import { PLAIN_TELLING } from '../core/watch/telling.ts';
import type { Language } from './messages/messages.ts';
import { fieldsOfRule, type RuleFields, readRule, ruleFieldsFrom, textsOf } from './rule-form.ts';
import type { RuleProblems } from './rule-problems.ts';
import {
  fieldsOfTelling,
  readTelling,
  type Telling,
  type TellingField,
  type TellingFields,
  tellingFieldsFrom,
} from './telling-form.ts';
import { readWebhooks, type WebhookProblem } from './webhook-lines.ts';

/** A watch as its form holds it, right or wrong. */
export interface WatchFields {
  title: string;
  /** One a line, `desk@news.example en`. */
  recipients: string;
  /** One a line. */
  webhooks: string;
  telling: TellingFields;
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
  webhooks?: WebhookProblem[];
  telling?: TellingField[];
  rule: RuleProblems;
}

export type WatchContent = Omit<Watch, 'name'>;

const LONGEST_TITLE = 100;
const MOST_TEXT = 400_000;

/**
 * Takes a watch's fields from a form. Nothing that was typed is lost.
 * @param standing what is told where the form does not speak of it
 */
export function watchFieldsFrom(
  form: Readonly<Record<string, unknown>>,
  standing: Telling = PLAIN_TELLING,
): WatchFields {
  return {
    title: textsOf(form.title).join(' ').replace(/\s+/g, ' ').slice(0, 1_000),
    recipients: textsOf(form.recipients).join('\n').slice(0, MOST_TEXT),
    webhooks: textsOf(form.webhooks).join('\n').slice(0, MOST_TEXT),
    telling: tellingFieldsFrom(form, standing),
    rule: ruleFieldsFrom(form),
  };
}

/** A form's fields for a watch. */
export function fieldsOfWatch(
  { title, recipients, webhooks, tell, mail, ...rule }: WatchContent,
  countryName: (code: string) => string,
): WatchFields {
  const lines = recipients.map(({ address, language }) => `${address} ${language}`);
  return {
    title,
    recipients: lines.join('\n'),
    webhooks: webhooks.join('\n'),
    telling: fieldsOfTelling({ tell, mail }),
    rule: fieldsOfRule(rule, countryName),
  };
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
  const telling = readTelling(fields.telling);
  const recipients = readRecipients(fields.recipients, language);
  const webhooks = readWebhooks(fields.webhooks);
  const title = titleProblem(fields.title);
  if (
    'rule' in rule &&
    'telling' in telling &&
    'recipients' in recipients &&
    'webhooks' in webhooks &&
    title === null
  )
    return {
      watch: { ...rule.rule, ...telling.telling, ...recipients, ...webhooks, title: fields.title },
    };
  return {
    problems: {
      ...(title ? { title } : {}),
      ...('problems' in recipients ? { recipients: recipients.problems } : {}),
      ...('problems' in webhooks ? { webhooks: webhooks.problems } : {}),
      ...('problems' in telling ? { telling: telling.problems } : {}),
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
    const isOne = more.length === 0 && !tag.includes('@');
    return isOne ? { address, language: tag.toLowerCase() } : { address: line, language };
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
