import { expect, it } from 'vitest';
import { useDatabase } from '../test/support/database.ts';
import { PLANNED_ANEW } from './named-statements.ts';

const database = useDatabase();

it('are those that come again and again, save where the plan hangs on the values', async () => {
  const client = await database().pool.connect();
  try {
    const often = 'select $1::text as often';
    const anew = `${PLANNED_ANEW}select $1::text as anew`;
    for (let time = 0; time < 12; time++) {
      await client.query(often, ['a']);
      await client.query(anew, ['a']);
    }
    const { rows } = await client.query('select statement from pg_prepared_statements');
    const statements = rows.map(({ statement }) => statement);
    expect(statements).toContain(often);
    expect(statements).not.toContain(anew);
  } finally {
    client.release();
  }
});
