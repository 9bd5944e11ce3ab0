import { createInterface } from 'node:readline/promises';
import { type Readable, Writable } from 'node:stream';
import { DatelineError } from '../../core/errors.ts';
import { passwordSchema } from '../../storage/account-fields.ts';

export interface Terminal {
  input: Readable & { isTTY?: boolean };
  /** Where questions go: results alone go to standard output. */
  output: Writable;
}

/**
 * Asks twice at a terminal, and shows nothing of what is typed; elsewhere takes the first line that comes in.
 * @throws DatelineError `usage` for a password that is too short or too long, or typed in two ways
 */
export async function readPassword({ input, output }: Terminal): Promise<string> {
  // Readline writes what is typed to its output: to this one, which keeps nothing.
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silence, terminal: input.isTTY ?? false });
  const typed = lines[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    if (input.isTTY) output.write(question);
    const line = await typed.next();
    if (input.isTTY) output.write('\n');
    return line.done ? '' : line.value;
  };
  try {
    const password = await ask('Password: ');
    if (!passwordSchema.safeParse(password).success)
      throw new DatelineError('usage', 'A password has 12 characters at least and 200 at most.');
    if (input.isTTY && (await ask('Once more: ')) !== password)
      throw new DatelineError('usage', 'The two passwords differ.');
    return password;
  } finally {
    lines.close();
  }
}
