import { createHash } from 'node:crypto';
import { access, constants, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { MailDelayedError } from '../mail-delayed-error.ts';
import type { OutgoingMail } from '../message.ts';
import type { Transport } from './transport.ts';

/** Mails become files of a folder, for trying: `2026-02-05T03-00-01Z-desk@news.example-1f0c….eml`. */
export function folderTransport(folder: string): Transport {
  return {
    place: folder,
    async deliver({ mail, message, beforeEnd }) {
      const name = fileNameOf(mail);
      const draft = path.join(folder, `.${name}.part`);
      const delayed = (error: unknown) => delayedBy(error, mail.to, folder);
      await writeWhole(draft, message).catch(delayed);
      await beforeEnd().catch(async (error: unknown) => {
        await rm(draft, { force: true });
        throw error;
      });
      await rename(draft, path.join(folder, name)).catch(delayed);
      return { response: `written to ${name}` };
    },
    async verify() {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
    },
    close: () => {},
  };
}

/** One name for one mail, however often it is sent. Addresses may hold slashes. */
function fileNameOf({ date, to, messageId }: OutgoingMail): string {
  const time = date.toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
  const digest = createHash('sha256').update(messageId).digest('hex').slice(0, 12);
  return `${time}-${to.replace(/[^a-z0-9@.-]/gi, '_').slice(0, 100)}-${digest}.eml`;
}

async function writeWhole(file: string, content: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function delayedBy(error: unknown, recipient: string, folder: string): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new MailDelayedError(recipient, reason, `Make ${folder} a folder that can be written to.`, error);
}
