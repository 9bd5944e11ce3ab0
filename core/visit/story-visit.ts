import { dayOfNumber } from './dates.ts';
import type { VisitFrame } from './frame.ts';
import { answerOf } from './routes.ts';
import { stayOf } from './stay.ts';
import type { StayWeights } from './stay-weights.ts';
import type { Visit, VisitKind } from './visit.ts';

/** Words of visiting, as a mean over the articles, without which a story is no visit. */
const SPEAKS_OF_A_JOURNEY = 0.04;

/** What the frame of a story says of the visit, or null where it is about none. */
export function visitOf(frame: VisitFrame, stayWeights?: StayWeights): Visit | null {
  const { hosts, visitors } = answerOf(frame);
  const host = hosts[0]?.code;
  if (!host || frame.journeys < SPEAKS_OF_A_JOURNEY * frame.articles) return null;
  const stay = stayOf(frame, host, stayWeights);
  const [visitor] = visitors.filter(({ person }) => person.name !== '');
  return {
    visitors: visitor ? [visitor.person.name] : [],
    host,
    kind: likeliestKind(frame),
    start: stay ? dayOfNumber(stay.first) : null,
    end: stay ? dayOfNumber(stay.last) : null,
  };
}

/** Ties go to what sorts first, so that the answer does not hang on the order of adding. */
function likeliestKind({ kinds }: VisitFrame): VisitKind | null {
  const entries = Object.entries(kinds) as [VisitKind, number][];
  return entries.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
