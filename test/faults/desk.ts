import type { Difference } from './compare.ts';
import type { Stage } from './stage.ts';

const PATIENCE_MS = 10_000;

/** That the desk shows its first page; what is amiss otherwise. Never rejects. */
export async function amissAtDesk({ deskUrl }: Pick<Stage, 'deskUrl'>): Promise<Difference[]> {
  try {
    const response = await fetch(deskUrl, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const page = await response.text();
    if (response.ok && page.includes('</html>')) return [];
    return [{ of: 'desk', what: `${deskUrl} answers ${response.status}: ${page.slice(0, 200)}` }];
  } catch (error) {
    return [{ of: 'desk', what: `${deskUrl} does not answer: ${String(error)}` }];
  }
}
