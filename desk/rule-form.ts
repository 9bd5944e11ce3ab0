import { stringify } from 'yaml';
import { z } from 'zod';
import { codeOfCountry } from '../core/countries/codes.ts';
import { type Rule, ruleSchema } from '../core/watch/schema.ts';
import { parseYaml } from '../core/yaml.ts';
import { type RuleProblems, ruleProblems } from './rule-problems.ts';

/** The lists of words of a rule, in the order of the form. */
export const WORD_LISTS = ['any', 'all', 'none'] as const;
/** Fields in which each line is a value of its own. */
const LINE_FIELDS = [...WORD_LISTS, 'people', 'countries', 'hosts', 'visitors'] as const;
/** Fields of which any number of given values may be chosen. */
const CHOICE_FIELDS = ['sources', 'languages', 'kinds'] as const;

export type LineField = (typeof LINE_FIELDS)[number];
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** A rule as its form holds it, right or wrong. */
export interface RuleFields extends Record<LineField, string>, Record<ChoiceField, string[]> {
  threshold: string;
  /** `yes` where only visits count; else empty. */
  visit: string;
}
export type RuleField = keyof RuleFields;

const MOST_TEXT = 200_000;

/** Takes a rule's fields from a form or an address. Nothing that was typed is lost. */
export function ruleFieldsFrom(form: Readonly<Record<string, unknown>>): RuleFields {
  const text = (field: string) => textsOf(form[field]).join('\n').slice(0, MOST_TEXT);
  const chosen = (field: ChoiceField) => [...new Set(textsOf(form[field]).filter((value) => value !== ''))];
  return fieldsWith(text, chosen, { threshold: text('threshold'), visit: text('visit') && 'yes' });
}

/**
 * A form's fields for a rule.
 * @param countryName what the form's reader calls a country, by its code
 */
export function fieldsOfRule(rule: Rule, countryName: (code: string) => string = (code) => code): RuleFields {
  const { match, visit } = rule;
  const country = (code: string) => {
    const name = countryName(code);
    return codeOfCountry(name) === code ? name : code;
  };
  const lines: Record<LineField, string[]> = {
    any: match.any.map(writeTerm),
    all: match.all.map(writeTerm),
    none: match.none.map(writeTerm),
    people: rule.people ?? [],
    countries: rule.countries?.map(country) ?? [],
    hosts: visit?.hosts?.map(country) ?? [],
    visitors: visit?.visitors ?? [],
  };
  const choices = { sources: rule.sources, languages: rule.languages, kinds: visit?.kinds };
  return fieldsWith(
    (field) => lines[field].join('\n'),
    (field) => [...(choices[field] ?? [])],
    { threshold: match.threshold === undefined ? '' : String(match.threshold), visit: visit ? 'yes' : '' },
  );
}

function fieldsWith(
  text: (field: LineField) => string,
  chosen: (field: ChoiceField) => string[],
  rest: Pick<RuleFields, 'threshold' | 'visit'>,
): RuleFields {
  return {
    any: text('any'),
    all: text('all'),
    none: text('none'),
    people: text('people'),
    countries: text('countries'),
    hosts: text('hosts'),
    visitors: text('visitors'),
    sources: chosen('sources'),
    languages: chosen('languages'),
    kinds: chosen('kinds'),
    ...rest,
  };
}

/** The rule that a form's fields make, or what is wrong at which of them. */
export function readRule(fields: RuleFields): { rule: Rule } | { problems: RuleProblems } {
  const lines = (field: LineField) => linesOf(fields[field]);
  const visit = {
    ...filled('kinds', fields.kinds),
    ...filled('hosts', lines('hosts').map(readCountry)),
    ...filled('visitors', lines('visitors')),
  };
  const isVisit = fields.visit !== '' || Object.keys(visit).length > 0;
  const read = ruleSchema.safeParse({
    match: {
      any: lines('any').map(readTerm),
      all: lines('all').map(readTerm),
      none: lines('none').map(readTerm),
      ...(fields.threshold === '' ? {} : { threshold: readNumber(fields.threshold) }),
    },
    ...filled('sources', fields.sources),
    ...filled('languages', fields.languages),
    ...filled('people', lines('people')),
    ...filled('countries', lines('countries').map(readCountry)),
    ...(isVisit ? { visit } : {}),
  });
  return read.success ? { rule: read.data } : { problems: ruleProblems(read.error, lines) };
}

function filled<Value>(field: string, values: Value[]): Record<string, Value[]> {
  return values.length > 0 ? { [field]: values } : {};
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** A term that is more than its words stands in its line as in its file: `{ near: [ talks, trade ], within: 5 }`. */
function writeTerm(term: Rule['match']['any'][number]): string {
  if (typeof term === 'string' && !isMore(term)) return term;
  const whole = typeof term === 'string' ? { words: term } : term;
  return stringify(whole, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** What is no YAML is no term either. */
function readTerm(line: string): unknown {
  return isMore(line) ? parseYaml(line, z.unknown()).value : line;
}

function isMore(line: string): boolean {
  return line.startsWith('{');
}

function readCountry(line: string): string {
  return codeOfCountry(line) ?? line;
}

/** With a comma too, as Vietnamese writes it. */
function readNumber(text: string): number | string {
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}

/** Composed, and free of control characters but the ends of lines: PostgreSQL takes no NUL. */
export function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one) =>
    typeof one === 'string'
      ? [
          one
            .normalize('NFC')
            .replace(/\r\n?/g, '\n')
            .replace(/[^\P{Cc}\n]+/gu, ' ')
            .trim(),
        ]
      : [],
  );
}
