import { pausedSources, pauseSource, resumeSource } from '../../storage/source-states.ts';
import { EXIT } from '../exit-codes.ts';
import { loadNamedSource } from '../named-source.ts';
import { type Session, withStorage } from '../session.ts';

/** Has a source checked no more. What it led to before is still fetched. */
export async function pause(session: Session, named: string): Promise<number> {
  const { name } = await loadNamedSource(session.settings, named);
  await withStorage(session, ({ db }) => pauseSource(db, name, null, session.now()));
  console.log(`${name} is paused.`);
  return EXIT.ok;
}

/** Has a paused source checked again. */
export async function resume(session: Session, named: string): Promise<number> {
  const { name } = await loadNamedSource(session.settings, named);
  const wasPaused = await withStorage(session, async ({ db }) => {
    const [paused] = await pausedSources(db, [name]);
    await resumeSource(db, name, session.now());
    return paused !== undefined;
  });
  console.log(wasPaused ? `${name} is checked again.` : `${name} was not paused.`);
  return EXIT.ok;
}
