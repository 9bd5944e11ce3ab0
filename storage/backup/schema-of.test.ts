import { isPgEnum } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { readSteps } from '../migrating/steps.ts';
import * as schema from '../schema.ts';
import { stepsAround } from './schema-of.ts';

it('has its enums whole from the start: before 17, PostgreSQL refuses values that were just added', () => {
  const migrations = readSteps();
  const around = stepsAround(migrations[0]!.when);
  const steps = [...(around?.before ?? []), ...(around?.after ?? [])];
  expect(steps.map(({ tag }) => tag)).toEqual(migrations.map(({ tag }) => tag));
  const statements = steps.flatMap((step) => step.statements);
  expect(statements.filter((statement) => /add value/i.test(statement))).toEqual([]);
  for (const each of Object.values(schema).flatMap((one) => (isPgEnum(one) ? [one] : []))) {
    const values = each.enumValues.map((value) => `'${value}'`).join(', ');
    const made = statements.filter((statement) => statement.includes(`."${each.enumName}" AS ENUM`));
    expect(made.map((statement) => statement.replace(/;$/, ''))).toEqual([
      `CREATE TYPE "dateline"."${each.enumName}" AS ENUM(${values})`,
    ]);
  }
});
