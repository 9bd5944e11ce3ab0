import type { Day } from '../../core/article.ts';
import { DatelineError } from '../../core/errors.ts';
import type { SiteSurvey, SurveyedWay } from '../../core/source/site-survey.ts';
import { isZone } from '../../core/time.ts';
import { siteOf } from '../../core/url.ts';
import { type Source, sourceName } from '../schema.ts';
import { type SourceFields, sourceExists, sourceYaml } from '../write-source.ts';
import { freeName } from './name.ts';
import { GROW } from './trail.ts';

/** What a person says in place of what the survey found. */
export interface Choices {
  name?: string | undefined;
  title?: string | undefined;
  zone?: string | undefined;
  via?: 'http' | 'browser' | undefined;
}

export interface Proposal {
  fields: SourceFields;
  yaml: string;
  source: Source;
}

/** What a proposal must get along with. */
export interface Neighbours {
  sources: readonly Pick<Source, 'name' | 'home'>[];
  /** Every name that a file of the folder has, read or not. */
  taken: ReadonlySet<string>;
  /** Where a source of that name lies, to name it. */
  fileOf(name: string): string;
}

/**
 * The source file that a survey comes to. Throws a DatelineError: `zone-unknown`, `zone-wrong`, `same-site` where the
 * site is watched already and no name was given, `source-exists`; a SourceFileError where a choice is no good.
 */
export function proposeSource(
  survey: SiteSurvey,
  choices: Choices,
  { sources, taken, fileOf }: Neighbours,
  today: Day,
): Proposal {
  if (!choices.name) refuseWatched(survey.home, sources, fileOf);
  const name = choices.name ?? freeName(survey.name, taken);
  if (taken.has(name)) throw sourceExists(fileOf(name));
  const fields: SourceFields = {
    name,
    title: choices.title ?? survey.title,
    home: survey.home,
    languages: survey.languages,
    zone: zoneFor(survey, choices.zone),
    read: survey.chosen.map((way) => entryOf(way, choices.via ?? survey.via)),
    ...((choices.via ?? survey.via) === 'browser' ? { via: 'browser' as const } : {}),
    ...(survey.include.length > 0 ? { include: survey.include } : {}),
    evidence: evidenceOf(survey, today),
  };
  return { fields, ...sourceYaml(fields) };
}

/** Throws a DatelineError `same-site` where an address belongs to a site that is watched already. */
export function refuseWatched(
  home: string,
  sources: Neighbours['sources'],
  fileOf: Neighbours['fileOf'],
): void {
  const same = sources.find((source) => siteOf(source.home) === siteOf(home));
  if (!same) return;
  throw new DatelineError('same-site', `${home} is watched already, by ${fileOf(same.name)}.`, {
    advice: 'Change that file, or give a name for a second source of the site.',
  });
}

/**
 * Throws what no survey would mend, so that none need be waited for: a DatelineError `zone-wrong`, `name-wrong` or
 * `source-exists`.
 */
export function refuseChoices(
  { name, zone }: Choices,
  { taken, fileOf }: Pick<Neighbours, 'taken' | 'fileOf'>,
): void {
  refuseZone(zone);
  if (!name) return;
  if (!sourceName.safeParse(name).success)
    throw new DatelineError('name-wrong', `${JSON.stringify(name)} cannot be the name of a source.`, {
      advice: 'Write it in small letters, digits and hyphens, such as harbour-post; 60 at most.',
    });
  if (taken.has(name)) throw sourceExists(fileOf(name));
}

function refuseZone(chosen: string | undefined): void {
  if (chosen && !isZone(chosen))
    throw new DatelineError('zone-wrong', `${JSON.stringify(chosen)} is not a time zone.`, {
      advice: 'Write it as Asia/Ho_Chi_Minh or Europe/London.',
    });
}

function zoneFor({ zone, offsets }: SiteSurvey, chosen: string | undefined): string {
  refuseZone(chosen);
  const known = chosen ?? zone;
  if (known) return known;
  const written = offsets.length > 0 ? ` Its dates carry ${offsets.slice(0, 3).join(', ')}.` : '';
  throw new DatelineError('zone-unknown', `The time zone of the site cannot be told.${written}`, {
    advice: 'Say it, such as Asia/Ho_Chi_Minh: dates without an offset are read in it.',
  });
}

/** An entry takes the way of the source unless it says another. */
function entryOf({ kind, url, via }: SurveyedWay, ofSource: 'http' | 'browser') {
  const way = via === ofSource ? {} : { via };
  // As it was looked at.
  const more = kind === 'listing' && via === 'browser' ? { more: { times: GROW.times } } : {};
  return { [kind]: url, ...way, ...more };
}

function evidenceOf({ articles, chosen, links }: SiteSurvey, today: Day): SourceFields['evidence'] {
  const read = articles.filter(({ article }) => article).length;
  const ways = chosen.map(({ kind, origin }) => `${kind} (${ORIGINS[origin]})`).join(', ');
  const what = `${ways}: ${links.length} articles, of which ${read} of ${articles.length} tried were read`;
  return read > 0
    ? { verified: [{ what, against: 'the site itself', on: today }] }
    : { reported: [{ what, by: 'source add', on: today }] };
}

const ORIGINS: Record<SurveyedWay['origin'], string> = {
  given: 'given by hand',
  'link-tag': 'named in a link tag',
  'page-link': 'linked from a page',
  robots: 'named in robots.txt',
  'usual-path': 'at a usual path',
  index: 'named in a sitemap index',
  page: 'the page itself',
};
