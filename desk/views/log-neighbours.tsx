interface LogNeighboursProps {
  /** The addresses of the newest and the older entries; null where these are none. */
  newest: string | null;
  older: string | null;
  words: { newest: string; older: string };
}

/** Below a page of a log, the newest first: the ways to its other pages. */
export function LogNeighbours({ newest, older, words }: LogNeighboursProps) {
  return (
    <p class="neighbours">
      {newest && <a href={newest}>{words.newest}</a>}
      {older && (
        <a class="next" href={older}>
          {words.older}
        </a>
      )}
    </p>
  );
}
