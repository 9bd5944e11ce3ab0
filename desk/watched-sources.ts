/** What the desk tells of a source beside its state. */
export interface WatchedSource {
  title: string;
  /** The site's address. */
  home: string;
  /** The IANA zone of its schedule. */
  scheduleZone: string;
}

/** The sources that are watched, by name. */
export type WatchedSources = ReadonlyMap<string, WatchedSource>;
