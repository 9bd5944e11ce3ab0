import type { Visit } from '../visit/visit.ts';
import { isIn } from './find-term.ts';
import { namesOf } from './people.ts';
import type { VisitFilter } from './rule.ts';
import { soughtAs, spellingsOf } from './spellings.ts';

/** Tells whether a story is a visit that a rule asks for; without a rule any story will do. */
export function visitJudge(filter: VisitFilter | undefined): (visit: Visit | null) => boolean {
  if (!filter) return () => true;
  const { kinds, hosts, visitors } = filter;
  const names = visitors?.flatMap(namesOf).map((name) => soughtAs(name, false));
  return (visit) => {
    if (!visit) return false;
    const visited = [visit.host, ...(visit.legs ?? []).map(({ host }) => host)];
    const isKind = !kinds || (visit.kind !== null && kinds.includes(visit.kind));
    const isHost = !hosts || hosts.some((host) => visited.includes(host));
    const texts = visit.visitors.map(spellingsOf);
    return isKind && isHost && (!names || names.some((name) => texts.some((text) => isIn(text, name))));
  };
}
