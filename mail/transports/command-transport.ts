import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import { DatelineError } from '../../core/errors.ts';
import { MailDelayedError } from '../mail-delayed-error.ts';
import { MailRefusedError } from '../mail-refused-error.ts';
import { MailUncertainError } from '../mail-uncertain-error.ts';
import type { Consignment, Transport } from './transport.ts';

/** As long as an SMTP server may take over the end of a message. */
const PATIENCE_MS = 600_000;
const MOST_WORDS = 1_000;
/**
 * Of sysexits.h, those that are about the mail: usage, data, input, user, host, unavailable, protocol, permission.
 * The others (75 EX_TEMPFAIL, a broken system or configuration) pass, as does a program that is not there.
 */
const REFUSALS = new Set([64, 65, 66, 67, 68, 69, 76, 77]);

/** How a program ended: with a code, by a signal, or not even begun. */
interface Ending {
  code: number | null;
  words: string;
}

/**
 * Mails are given to a program that takes them as sendmail does: `PROGRAM -i -f SENDER -- RECIPIENT`, the message on
 * its standard input. No shell is asked, and `--` keeps an address from being an option (CVE-2020-7769). It is begun
 * only once `beforeEnd` has ended: if this process dies, its end of the pipe closes, which is the end of the message.
 */
export function commandTransport(command: readonly string[], patienceMs = PATIENCE_MS): Transport {
  const [program = '', ...given] = command;
  return {
    place: program,
    async deliver(consignment) {
      const { from, mail, message, beforeEnd } = consignment;
      await beforeEnd();
      // In a group of its own: it can be ended with all that it started, and Ctrl-C does not cut it off.
      const child = spawn(program, [...given, '-i', '-f', from, '--', mail.to], {
        stdio: ['pipe', 'ignore', 'pipe'],
        detached: true,
      });
      const ending = endingOf(child, patienceMs);
      const isEnded = await Promise.race([written(child, message), ending.then(() => false)]);
      return outcomeOf(await ending, isEnded, consignment, program);
    },
    async verify() {
      await requireProgram(program).catch((cause: unknown) => {
        throw new DatelineError('mail-command', `${program} is no program that can be started.`, {
          advice: 'Set DATELINE_MAIL_COMMAND to the path of a sendmail.',
          cause,
        });
      });
    },
    close: () => {},
  };
}

/** A folder can be “executed” too. */
async function requireProgram(program: string): Promise<void> {
  await access(program, constants.X_OK);
  if (!(await stat(program)).isFile()) throw new Error('It is no file.');
}

/** False where the program reads no more: it says why by how it ends. */
function written({ stdin }: ChildProcess, message: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    stdin
      ?.on('error', () => resolve(false))
      .on('finish', () => resolve(true))
      .end(message);
  });
}

function endingOf(child: ChildProcess, patienceMs: number): Promise<Ending> {
  return new Promise((resolve) => {
    let words = '';
    const timer = setTimeout(() => {
      words = `it did not end within ${patienceMs / 1000} seconds`;
      endGroup(child);
    }, patienceMs);
    const end = (ending: Ending) => {
      clearTimeout(timer);
      resolve(ending);
    };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(0, MOST_WORDS);
    });
    child.on('error', (error) => end({ code: null, words: error.message }));
    child.on('close', (code, signal) =>
      end({ code, words: words.trim() || `it ended with ${signal ?? code}` }),
    );
  });
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** @throws MailRefusedError, MailUncertainError, MailDelayedError */
function outcomeOf(
  { code, words }: Ending,
  isEnded: boolean,
  { mail: { to } }: Consignment,
  program: string,
): { response: string } {
  if (code === 0 && isEnded) return { response: `taken by ${program}` };
  if (code !== null && REFUSALS.has(code)) throw new MailRefusedError(to, `${program}: ${words}`, undefined);
  if (code === null && isEnded) throw new MailUncertainError(to, `${program}: ${words}`, undefined);
  const advice = 'Dateline tries again by itself, for three days; `dateline doctor` looks at the program.';
  throw new MailDelayedError(to, `${program}: ${words}`, advice, undefined);
}
