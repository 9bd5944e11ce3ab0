import type { Rule } from '../../core/watch/schema.ts';
import { type Term, termLabel } from '../../core/watch/term.ts';
import type { PageContext } from '../page-context.ts';

/** Beyond so many, a list is cut. */
const MOST_NAMED = 6;

/** A rule in one sentence: `at least one of “Laos” and “Viêng Chăn”; without “football”; only by Harbour Post`. */
export function sayRule(rule: Rule, page: PageContext): string {
  const { says } = page.messages.rule;
  const { any, all, none, threshold } = rule.match;
  const words = (terms: readonly Term[]) =>
    cut(
      terms.map((term) => page.messages.rule.quoted(termLabel(term))),
      page,
    );
  const parts = [
    all.length > 0 && says.all(words(all), all.length),
    any.length > 0 && threshold === undefined && says.any(words(any), any.length),
    any.length > 0 && threshold !== undefined && says.enough(words(any), String(threshold)),
    none.length > 0 && says.none(words(none)),
    rule.people && says.people(cut(rule.people, page)),
    rule.countries && says.countries(cut(rule.countries.map(page.format.country), page)),
    ...visitParts(rule, page),
    rule.sources && says.sources(cut(rule.sources.map(page.outletName), page)),
    rule.languages && says.languages(cut(rule.languages.map(page.format.language), page)),
  ];
  return parts.filter((part) => typeof part === 'string').join('; ');
}

function visitParts({ visit }: Rule, page: PageContext) {
  if (!visit) return [];
  const { rule, visitKinds } = page.messages;
  const parts = [
    visit.kinds &&
      rule.says.kinds(
        cut(
          visit.kinds.map((kind) => visitKinds[kind]),
          page,
        ),
      ),
    visit.hosts && rule.says.hosts(cut(visit.hosts.map(page.format.country), page)),
    visit.visitors && rule.says.visitors(cut(visit.visitors, page)),
  ];
  return parts.some(Boolean) ? parts : [rule.says.visit];
}

function cut(names: readonly string[], { format, messages }: PageContext): string {
  const rest = names.length - MOST_NAMED;
  return format.list(rest > 1 ? [...names.slice(0, MOST_NAMED), messages.rule.more(rest)] : [...names]);
}
