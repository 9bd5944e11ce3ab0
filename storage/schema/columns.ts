import { bigint, customType, pgSchema, timestamp } from 'drizzle-orm/pg-core';

export const dateline = pgSchema('dateline');

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

export const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const reference = (name: string) => bigint(name, { mode: 'number' });

export const identity = () => reference('id').primaryKey().generatedAlwaysAsIdentity();
