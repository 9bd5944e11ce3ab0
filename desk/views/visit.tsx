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

/** The same at leisure, for a story's own page. */
export function VisitFacts({ visit, page }: { visit: Visit; page: PageContext }) {
  const { format, messages } = page;
  const days = format.visitDays(visit);
  return (
    <>
      {visit.visitors.length > 0 && <Fact term={messages.who}>{format.list(visit.visitors)}</Fact>}
      {visit.origin && <Fact term={messages.origin}>{format.country(visit.origin)}</Fact>}
      <Fact term={messages.where}>{format.country(visit.host)}</Fact>
      {days && <Fact term={messages.when}>{days}</Fact>}
      {visit.kind && <Fact term={messages.kind}>{messages.visitKinds[visit.kind]}</Fact>}
      {visit.legs && (
        <Fact term={messages.legs}>{visit.legs.map((leg) => legLine(leg, page)).join(' → ')}</Fact>
      )}
    </>
  );
}

function legLine(leg: Leg, { format }: PageContext): string {
  const days = format.visitDays(leg);
  return days ? `${format.country(leg.host)} (${days})` : format.country(leg.host);
}
