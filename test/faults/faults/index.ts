import type { Fault } from '../fault.ts';
import { CLOCK_FAULTS } from './clock.ts';
import { DISK_FAULTS } from './disks.ts';
import { KILLS_OF_ROLES } from './kill-role.ts';
import { KILLS_OF_PROCESSES } from './kills.ts';
import { MAIL_FAULTS } from './mail.ts';
import { MORE_PROCESSES } from './more-processes.ts';
import { NAME_FAULTS } from './names.ts';
import { POSTGRES_FAULTS } from './postgres.ts';
import { REDIS_FAULTS } from './redis.ts';
import { WEB_FAULTS } from './web.ts';
import { WEBHOOK_FAULTS } from './webhooks.ts';

/** All that a run may break. */
export const ALL_FAULTS: readonly Fault[] = [
  ...KILLS_OF_PROCESSES,
  ...KILLS_OF_ROLES,
  ...MORE_PROCESSES,
  ...POSTGRES_FAULTS,
  ...REDIS_FAULTS,
  ...DISK_FAULTS,
  ...CLOCK_FAULTS,
  ...NAME_FAULTS,
  ...WEB_FAULTS,
  ...MAIL_FAULTS,
  ...WEBHOOK_FAULTS,
];
