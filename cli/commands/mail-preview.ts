import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatelineError } from '../../core/errors.ts';
import type { MailLanguage } from '../../core/watch/schema.ts';
import { composeMessage, type OutgoingMail } from '../../mail/message.ts';
import { type SampleMail, sampleMails } from '../../mail/samples.ts';
import { EXIT } from '../exit-codes.ts';
import { openSession, type Session, withStorage } from '../session.ts';
import { caughtMails } from './mail-caught.ts';
import { namedWatch } from './watch.ts';

export interface PreviewOptions {
  /** The folder that is written to. */
  out: string;
  /** In place of made-up events. */
  watch?: string;
  /** Both unless given. */
  language?: MailLanguage;
}

type Preview = SampleMail & { language: MailLanguage };

const FROM = { name: 'Dateline', address: 'dateline@desk.example' };

/** Writes mails into a folder, each as `NAME.LANGUAGE.html`, `.txt` and `.eml`. Returns the exit code. */
export async function writePreview({ out, watch, language }: PreviewOptions): Promise<number> {
  const session = openSession();
  const languages: MailLanguage[] = language ? [language] : ['vi', 'en'];
  const previews =
    watch === undefined
      ? languages.flatMap((each) => sampleMails(each).map((sample) => ({ ...sample, language: each })))
      : await previewsOf(watch, languages, session);
  if (previews.length === 0) {
    console.log(`${watch} caught nothing in the last thirty days, so there is nothing to show.`);
    return EXIT.problems;
  }
  await writeAll(previews, out, session.now());
  return EXIT.ok;
}

function previewsOf(name: string, languages: MailLanguage[], session: Session): Promise<Preview[]> {
  return withStorage(session, async ({ db }) => {
    const watch = await namedWatch(db, session.settings, name);
    const previews: Preview[] = [];
    for (const language of languages) {
      const mails = await caughtMails(db, watch, language, session);
      previews.push(...mails.map((mail) => ({ ...mail, language })));
    }
    return previews;
  });
}

/** @throws DatelineError `usage` where the folder cannot be written to */
async function writeAll(previews: readonly Preview[], folder: string, now: Date): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const preview of previews) await writeOne(preview, folder, now);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new DatelineError('usage', `Nothing can be written into ${folder}: ${error.message}`, {
      advice: 'Name another folder with --out.',
      cause: error,
    });
  }
}

async function writeOne({ name, isReply, mail, language }: Preview, folder: string, now: Date) {
  const file = path.join(folder, `${name}.${language}`);
  const message: OutgoingMail = {
    messageId: `<${name}.${language}@desk.example>`,
    references: isReply ? [`<story-first.${language}@desk.example>`] : [],
    unsubscribeUrl: 'https://desk.example/unsubscribe/sample',
    listId: `${name}.desk.example`,
    to: 'reader@news.example',
    date: now,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
  };
  await writeFile(`${file}.html`, mail.html);
  await writeFile(`${file}.txt`, `${mail.subject}\n\n${mail.text}`);
  await writeFile(`${file}.eml`, await composeMessage(message, FROM));
  console.log(`${file}.{html,txt,eml}  ${mail.subject}`);
}
