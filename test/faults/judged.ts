import type pg from 'pg';
import type { Folders } from './fault.ts';

/** What is judged of a program, whoever started it: where it keeps what it made, and by what its processes are known. */
export interface Judged {
  /** `run` stands in the arguments or the environment of every process that is to end with the program. */
  folders: Pick<Folders, 'run' | 'archive'>;
  newsstand: { zone: string };
  /** Null where the queues lie in PostgreSQL. */
  redis: { url: string } | null;
  connection(): Promise<pg.ClientConfig>;
}
