/** What the exit code of a command says; `dateline --help` lists them. */
export const EXIT = {
  ok: 0,
  /** The command ran, and what it looked at is not as it should be, or its database was lost meanwhile. */
  problems: 1,
  /** The command line, a setting or a file is wrong. */
  usage: 2,
  /** Something that Dateline needs is not there: database, queue, port, browser, mail server. */
  unavailable: 3,
} as const;
