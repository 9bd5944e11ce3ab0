import type { Leg, Visit } from '../../core/visit/visit.ts';
import type { PageContext } from '../page-context.ts';
import { Fact } from './fact.tsx';

/** One line on a visit: visitors → host · kind · days. */
export function VisitLine({ visit, page }: { visit: Visit; page: PageContext }) {
  const { format, messages } = page;
  const parts = [visit.kind && messages.visitKinds[visit.kind], format.visitDays(visit)];
  return (
    <p class="visit">
      {visit.visitors.length > 0 && (
        <>
          {format.list(visit.visitors)} <span aria-hidden="true">→</span>
          <span class="spoken">{messages.to}</span>{' '}
        </>
      )}
      {[format.country(visit.host), ...parts.filter((part) => part)].join(' · ')}
    </p>
  );
}

/** What the line leaves out: where the visitors come from, and the countries of a tour. */
export function VisitFacts({ visit, page }: { visit: Visit; page: PageContext }) {
  const { format, messages } = page;
  if (!visit.origin && !visit.legs) return null;
  return (
    <dl class="facts visit-extra">
      {visit.origin && <Fact term={messages.origin}>{format.country(visit.origin)}</Fact>}
      {visit.legs && (
        <Fact term={messages.legs}>{visit.legs.map((leg) => legLine(leg, page)).join(' → ')}</Fact>
      )}
    </dl>
  );
}

function legLine(leg: Leg, { format }: PageContext): string {
  const days = format.visitDays(leg);
  return days ? `${format.country(leg.host)} (${days})` : format.country(leg.host);
}
