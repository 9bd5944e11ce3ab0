import { Hono } from 'hono';
import { z } from 'zod';
import { dayInZone } from '../../core/time.ts';
import { storiesByDays, visitsDuring } from '../../storage/calendar.ts';
import type { Queryable } from '../../storage/database.ts';
import { daysOfMonth } from '../calendar-weeks.ts';
import type { DeskEnv } from '../page-context.ts';
import { parseAddress } from '../parameters.ts';
import { CalendarPage, monthTitle } from '../views/calendar.tsx';
import { renderPage } from '../views/layout.tsx';

/** Years as PostgreSQL and JavaScript both know them. */
const monthSchema = z
  .string()
  .regex(/^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/)
  .optional();

/** A month of days and visits, by `?month=`. */
export function calendarRoutes(db: Queryable): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.get('/', async (c) => {
    const page = c.get('page');
    const today = dayInZone(page.now, page.zone);
    const month = parseAddress(monthSchema, c.req.query('month')) ?? today.slice(0, 7);
    const span = daysOfMonth(month);
    const [counts, visits] = await Promise.all([storiesByDays(db, span), visitsDuring(db, span)]);
    return renderPage(
      c,
      monthTitle(month, page),
      <CalendarPage month={month} today={today} counts={counts} visits={visits} page={page} />,
    );
  });
  return app;
}
