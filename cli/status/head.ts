import { formatBytes } from '../bytes.ts';
import type { Line } from './draw.ts';
import type { Status } from './schema.ts';
import { saySpan } from './words.ts';

type Lag = NonNullable<Status['lag']>['hour'];

/** What is to be seen at once: whether all is there, and how fast it is. */
export function headOf(status: Status): Line[] {
  const { database, queues, at, version, zone } = status;
  const when = `${at.slice(0, 10)} ${at.slice(11, 19)} ${zone}`;
  return [
    { text: `Dateline ${version} · ${when}`, tone: 'title' },
    { text: `${database.place} · queues in ${queues.place}`, tone: 'plain' },
    { text: roomOf(status), tone: 'plain' },
    ...(database.problem === null ? figuresOf(status) : awayOf(status)),
    ...(queues.problem === null ? [] : [bad(queues.problem)]),
  ];
}

function roomOf({ database, archive, disks }: Status): string {
  const size = (bytes: number | null) => (bytes === null ? '…' : formatBytes(bytes));
  const free = disks.map(({ folder, freeBytes }) => `${formatBytes(freeBytes)} free in ${folder}`);
  return [`database ${size(database.bytes)}`, `archive ${size(archive.bytes)}`, ...free].join(' · ');
}

function awayOf({ database }: Status): Line[] {
  return [bad(database.problem ?? ''), ...(database.advice ? [bad(`→ ${database.advice}`)] : [])];
}

function figuresOf({ lag, mails, processes }: Status): Line[] {
  const lines: Line[] = [];
  if (!processes?.some(({ silent }) => !silent))
    lines.push(bad('Nothing runs: no process has said anything of late. → dateline start'));
  if (lag)
    lines.push({
      text: `from publication to the desk · last hour ${sayLag(lag.hour)} · last day ${sayLag(lag.day)}`,
      tone: 'plain',
    });
  if (mails) {
    const { waiting, uncertain, failed } = mails;
    const text = `mails · ${waiting} waiting · ${uncertain} uncertain · ${failed} failed`;
    lines.push({ text, tone: uncertain + failed > 0 ? 'bad' : 'plain' });
  }
  return lines;
}

function sayLag({ articles, medianSeconds, p90Seconds }: Lag): string {
  if (medianSeconds === null || p90Seconds === null) return 'no article';
  return `${saySpan(medianSeconds)}, 90 % within ${saySpan(p90Seconds)} (${articles} articles)`;
}

const bad = (text: string): Line => ({ text, tone: 'bad' });
