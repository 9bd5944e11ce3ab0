import { dayOfNumber } from './dates.ts';
import type { VisitFrame } from './frame.ts';
import { legsOf } from './legs.ts';
import { answerOf } from './routes.ts';
import { stayOf } from './stay.ts';
import type { StayWeights } from './stay-weights.ts';
import type { Visit, VisitKind } from './visit.ts';
import { visitChance } from './visit-chance.ts';
import type { VisitWeights } from './visit-weights.ts';

const LIKELY_ENOUGH = 0.5;
/** An origin that is less likely is not told. */
const LIKELY_ORIGIN = 0.5;

/** What is learned of visits; as shipped where it is not given. */
export interface VisitModels {
  stay?: StayWeights;
  visit?: VisitWeights;
}

/** What the frame of a story says of the visit, or null where it is about none. */
export function visitOf(frame: VisitFrame, models: VisitModels = {}): Visit | null {
  const { hosts, origins, visitors } = answerOf(frame);
  const host = hosts[0]?.code;
  if (!host || visitChance(frame, models.visit) < LIKELY_ENOUGH) return null;
  const stay = stayOf(frame, host, models.stay);
  const [visitor] = visitors.filter(({ person }) => person.name !== '');
  const origin = origins.find(({ code, chance }) => code !== host && chance >= LIKELY_ORIGIN)?.code ?? null;
  const legs = legsOf(frame, { host, origin, stay });
  return {
    visitors: visitor ? [visitor.person.name] : [],
    ...(origin && { origin }),
    host,
    kind: likeliestKind(frame),
    start: stay ? dayOfNumber(stay.first) : null,
    end: stay ? dayOfNumber(stay.last) : null,
    ...(legs.length > 0 && { legs }),
  };
}

/** Ties go to what sorts first, so that the answer does not hang on the order of adding. */
function likeliestKind({ kinds }: VisitFrame): VisitKind | null {
  const entries = Object.entries(kinds) as [VisitKind, number][];
  return entries.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
