import type { LockedPackage } from './locked-packages.ts';

/** What Dateline, under AGPL-3.0-or-later, may be made from and run with. */
const COMPATIBLE: Record<string, string> = {
  '0BSD': 'asks for nothing',
  'AGPL-3.0-or-later': 'our own',
  'Apache-2.0': 'compatible with version 3 of the GPL',
  'BSD-2-Clause': 'permissive',
  'BSD-3-Clause': 'permissive',
  'BlueOak-1.0.0': 'permissive',
  'CC-BY-4.0': 'compatible with version 3 of the GPL, as material that is adapted',
  'CC0-1.0': 'asks for nothing',
  'GPL-3.0-only': 'may be combined with a work under version 3 of the AGPL (section 13 of both licences)',
  ISC: 'permissive',
  MIT: 'permissive',
  'MIT-0': 'asks for nothing',
  Zlib: 'permissive',
};

/** Packages that do not say it in the words of SPDX, and where they say it. */
const AS_READ: Record<string, string> = {
  // package.json has `licenses` alone, a list of before SPDX; LICENSE is that of MIT.
  'parent-require@1.0.0': 'MIT',
  // package.json says nothing; LICENCE is that of MIT.
  'map-stream@0.1.0': 'MIT',
};

const OLD_NAMES: Record<string, string> = { Apache2: 'Apache-2.0', 'BSD-0-Clause': '0BSD' };

/** An SPDX expression. Throws where the package says nothing, and nobody has looked yet. */
export function licenceOf({ id, licence }: LockedPackage): string {
  const read = AS_READ[id];
  if (read !== undefined) return read;
  if (licence === undefined)
    throw new Error(`${id} names no licence: look into its folder, and note it in scripts/licence.ts.`);
  // A list of before SPDX leaves the choice.
  const names = typeof licence === 'string' ? [licence] : licence;
  return names.map((name) => OLD_NAMES[name] ?? name.replace(/^\((.*)\)$/, '$1')).join(' OR ');
}

/** Of an `OR` one is enough, of an `AND` all are needed; in SPDX `AND` binds closer. */
export function isCompatible(expression: string): boolean {
  return expression
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => Object.hasOwn(COMPATIBLE, name)));
}

/** Why a licence is compatible; of an expression, what makes it so. */
export function reasonFor(expression: string): string {
  const choice = expression.split(' OR ').find(isCompatible) ?? '';
  const reasons = [...new Set(choice.split(' AND ').map((name) => COMPATIBLE[name] ?? ''))].join('; ');
  return choice === expression ? reasons : `taken under ${choice}: ${reasons}`;
}
