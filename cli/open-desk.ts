import { VERSION } from '../config/settings.ts';
import { settingsInForce } from '../config/settings-in-force.ts';
import { startDesk } from '../desk/server.ts';
import type { Queues } from '../queues/connection.ts';
import type { Source } from '../sources/schema.ts';
import type { Storage } from '../storage/open-storage.ts';
import { createPdfPrinter } from './print-pdf.ts';
import type { Session } from './session.ts';
import { openSourceDesk } from './source/source-desk.ts';

export interface OpenDeskOptions {
  /** By name; may change in place. */
  sources: ReadonlyMap<string, Source>;
  queues: Queues;
  /** What the command sets for itself, as `openSession` takes it. */
  override?: Record<string, string>;
  /** Says on every page that its content is fictional. */
  sampleNotice?: boolean;
}

export async function openDesk(
  session: Session,
  storage: Storage,
  { sources, queues, override = {}, sampleNotice = false }: OpenDeskOptions,
) {
  const { settings, now, log } = session;
  const { sourceDesk, close } = openSourceDesk(session, storage);
  const desk = await startDesk({
    desk: {
      db: storage,
      sources,
      sourceDesk,
      queues: queues.all,
      program: { version: VERSION, settings: settingsInForce(override) },
      printPdf: createPdfPrinter({ browser: settings.browser ?? undefined }),
      url: settings.desk.url,
      sendsMail: settings.mail !== null,
      zone: settings.zone,
      now,
      outletName: (name) => sources.get(name)?.title ?? name,
      sampleNotice,
      onError: (error) => log.error({ error }, 'the desk failed to answer'),
      password: settings.desk.password ?? undefined,
      oidc: settings.desk.oidc ?? undefined,
    },
    host: settings.desk.host,
    port: settings.desk.port,
    open: settings.desk.open,
  }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  log.info({ url: desk.url }, 'the desk is open');
  return {
    url: desk.url,
    async close() {
      await desk.close();
      await close();
    },
  };
}
