import type { Context, MiddlewareHandler } from 'hono';
import type { Queryable } from '../storage/database.ts';
import { decisionNotice } from '../storage/decision-notices.ts';
import { noteReader } from '../storage/looks.ts';
import type { DeskEnv } from './page-context.ts';
import { idSchema } from './parameters.ts';
import type { Told } from './views/done-bar.tsx';

/** Remembers who comes for the first time: what is new to them counts from then. */
export function rememberReaders(db: Queryable): MiddlewareHandler<DeskEnv> {
  const known = new Set<string>();
  return async (c, next) => {
    const person = c.get('actor');
    if (c.get('person') && !known.has(person)) {
      await noteReader(db, { person }, c.get('page').now);
      known.add(person);
    }
    await next();
  };
}

/** Tells on the page of the decision that led to it: `?done=` of the person's own, `?late=` of who came first. */
export function tellDecisions(db: Queryable): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const told = c.req.method === 'GET' ? await toldOf(db, c) : undefined;
    if (told) c.set('told', told);
    await next();
  };
}

async function toldOf(db: Queryable, c: Context<DeskEnv>): Promise<Told | undefined> {
  const done = idSchema.safeParse(c.req.query('done')).data;
  const id = done ?? idSchema.safeParse(c.req.query('late')).data;
  const decision = id === undefined ? null : await decisionNotice(db, id);
  const own = done !== undefined;
  // Others' decisions are told of where somebody came later, and nowhere else.
  return decision && own === (decision.actor === c.get('actor')) ? { own, decision } : undefined;
}
