import { readPostmaster } from '../../../storage/embedded/postmaster.ts';
import type { Fault, Folders, Ground } from '../fault.ts';
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from '../means/small-disk.ts';
import type { Stage } from '../stage.ts';

const isMissing = (await whyNoSmallDisk()) !== null;

/** Disks by folder: several faults break the same one. */
const disks = new Map<string, SmallDisk>();

function onDisk(
  name: string,
  { folder, megabytes }: { folder: keyof Folders; megabytes: number },
  strike: (disk: SmallDisk, stage: Stage) => ReturnType<Fault['strike']>,
): Fault {
  return {
    name,
    runsOn: () => !isMissing,
    async prepare({ folders }: Ground) {
      const place = folders[folder];
      if (disks.has(place)) return async () => {};
      const disk = await mountSmallDisk(place, megabytes);
      disks.set(place, disk);
      return async () => {
        disks.delete(place);
        await disk.remove();
      };
    },
    async strike(stage) {
      const disk = disks.get(stage.folders[folder]);
      if (!disk) throw new TypeError(`${name} was not prepared.`);
      return strike(disk, stage);
    },
  };
}

const ARCHIVE = { folder: 'archive', megabytes: 64 } as const;
/** Days are written ten seconds after their stories changed, and once more a while after a failure. */
const LASTS_OVER_A_WRITE = [12_000, 20_000] as const;

const archiveFull = onDisk('archive-disk-full', ARCHIVE, async (disk) => {
  await disk.fill();
  return {
    lasts: LASTS_OVER_A_WRITE,
    says: [/archive-disk-full.*Make room on that disk/],
    doctorTells: /^archive-disk-full: /,
    mend: () => disk.makeRoom(),
  };
});

const archiveReadOnly = onDisk('archive-read-only', ARCHIVE, async (disk) => {
  await disk.makeReadOnly();
  return {
    lasts: LASTS_OVER_A_WRITE,
    says: [/archive-not-writable.*may write to/],
    doctorTells: /^archive-not-writable: /,
    mend: () => disk.makeWritable(),
  };
});

/** The server refuses what needs room, and ends where not even its log has any. */
const databaseFull = onDisk(
  'database-disk-full',
  { folder: 'database', megabytes: 600 },
  async (disk, stage) => {
    const { postgres } = stage;
    await disk.fill();
    return {
      endsProcesses: true,
      says: [/No space left on device|the database system is|database was lost/],
      doctorTells: /^database: .*(?:disk is full|nobody answers|starts, stops or recovers|in time)/,
      async mend() {
        await disk.makeRoom();
        if (postgres && !(await readPostmaster(postgres.data))) await postgres.start();
      },
    };
  },
);

export const DISK_FAULTS = [archiveFull, archiveReadOnly, databaseFull] as const;
