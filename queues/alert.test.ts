import { expect, it } from 'vitest';
import { alertQueue } from './alert.ts';
import { taskOf } from './definition.ts';

it('takes a task of an earlier release under the key that it was written with', () => {
  const read = alertQueue.payload.parse({ eventId: 5 });
  expect(read).toEqual({ eventIds: [5] });
  expect(taskOf(alertQueue, read).key).toBe('event-5');
});

it('takes no task without an event', () => {
  expect(alertQueue.payload.safeParse({ eventIds: [] }).success).toBe(false);
});
