import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCompatible, licenceOf, reasonFor } from './licence.ts';
import { licencesPage } from './licences-page.ts';
import { type LockedPackage, lockedPackages, root } from './locked-packages.ts';

const made = (licence: LockedPackage['licence'], id = 'made-up@1.0.0'): LockedPackage => ({
  name: 'made-up',
  version: '1.0.0',
  id,
  licence,
  integrity: undefined,
  optional: false,
  dependsOn: [],
});

describe('licenceOf', () => {
  it.each([
    ['MIT', 'MIT'],
    ['(MIT OR CC0-1.0)', 'MIT OR CC0-1.0'],
    [['MIT', 'Apache2'], 'MIT OR Apache-2.0'],
    ['BSD-0-Clause', '0BSD'],
  ])('reads %j as %s', (licence, expression) => {
    expect(licenceOf(made(licence))).toBe(expression);
  });

  it('asks for a look at a package that names none', () => {
    expect(licenceOf(made(undefined, 'map-stream@0.1.0'))).toBe('MIT');
    expect(() => licenceOf(made(undefined))).toThrow('made-up@1.0.0 names no licence');
  });
});

describe('isCompatible', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0-only', true],
    ['GPL-2.0-only', false],
    ['SSPL-1.0', false],
    ['GPL-2.0-only OR MIT', true],
    ['MIT AND SSPL-1.0', false],
    ['MIT AND Zlib', true],
    ['UNLICENSED', false],
    ['', false],
  ])('%s: %s', (expression, expected) => {
    expect(isCompatible(expression)).toBe(expected);
  });

  it('has a reason, and says which choice is taken', () => {
    expect(reasonFor('Apache-2.0')).toBe('compatible with version 3 of the GPL');
    expect(reasonFor('EUPL-1.1 OR MIT')).toBe('taken under MIT: permissive');
  });
});

describe('what Dateline runs on', () => {
  it('may all be combined with AGPL-3.0-or-later', () => {
    const refused = lockedPackages().filter((one) => !isCompatible(licenceOf(one)));
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  it('is listed in docs/licences.md as `npm run -s licences` writes it', () => {
    const page = readFileSync(path.join(root, 'docs/licences.md'), 'utf8');
    expect(page).toBe(licencesPage(lockedPackages()));
  });
});
