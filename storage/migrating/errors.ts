import { DatelineError } from '../../core/errors.ts';

/** The database was brought up to date by a newer program. */
export class SchemaNewerError extends DatelineError {
  /** @param known the last migration that this program knows, and how many; `found` is that of the database */
  constructor(known: { tag: string; count: number }, found: { at: Date; count: number }) {
    super(
      'schema-newer',
      `The database's schema is newer than this program: it has ${found.count} migrations, the last made on ` +
        `${found.at.toISOString().slice(0, 10)}; this program knows ${known.count}, the last ${known.tag}.`,
      {
        advice:
          'Update this program to the release that the other processes run; there is no way back to an older schema.',
      },
    );
  }
}

/** A migration could not get at a table for a long time. */
export class MigrationBlockedError extends DatelineError {
  constructor(tag: string, blocker: string | null, cause: unknown) {
    super('migration-blocked', `The migration ${tag} waited too long for a table that others use.`, {
      advice: `${blocker ? `The oldest transaction is ${blocker}. ` : ''}End what holds the table, such as a long query or a dump, and start again: what is done so far stays done.`,
      cause,
    });
  }
}
