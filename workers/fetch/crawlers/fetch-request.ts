import type { AskLeave } from '../../../net/leave.ts';
import type { More } from '../../../sources/schema.ts';

export interface FetchRequest {
  /** The job's id; a second request with the id of one that is under way shares its answer. */
  id: string;
  url: string;
  headers?: Record<string, string>;
  timeoutMs?: number;
  /** Asked before a request goes out; a browser asks once for a page. */
  leave?: AskLeave;
  /** How a browser makes a list grow before it is taken; plain HTTP cannot. */
  more?: More | undefined;
}
