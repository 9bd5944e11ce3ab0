export interface FetchRequest {
  /** The job's id; a second request with the id of one that is under way shares its answer. */
  id: string;
  url: string;
  headers?: Record<string, string>;
  timeoutMs?: number;
}
