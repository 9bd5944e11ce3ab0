import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { billOfMaterials } from './bill-of-materials.ts';
import { lockedPackages, root } from './locked-packages.ts';

const component = z.object({
  'bom-ref': z.string(),
  type: z.enum(['application', 'library']),
  name: z.string().min(1),
  version: z.string().min(1),
  purl: z.string().regex(/^pkg:npm\/(%40[^/@]+\/)?[^/@]+@[^/@]+$/),
  licenses: z.tuple([
    z.union([
      z.strictObject({ expression: z.string() }),
      z.strictObject({ license: z.object({ id: z.string() }) }),
    ]),
  ]),
  hashes: z
    .tuple([z.object({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) })])
    .optional(),
});
/** Of CycloneDX 1.6 what is used; the schema of ECMA-424 took a document of ours as valid. */
const documentSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.templateLiteral(['urn:uuid:', z.uuid()]),
  version: z.literal(1),
  metadata: z.object({ component }),
  components: z.array(component.extend({ scope: z.enum(['required', 'optional']) })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string(), name: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

describe('billOfMaterials', () => {
  const document = billOfMaterials(lockedPackages());
  const bill = documentSchema.parse(JSON.parse(JSON.stringify(document)));

  it('has every package of the lock file that is not for development alone, once', () => {
    const { packages } = lockSchema.parse(
      JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')),
    );
    const expected = Object.entries(packages)
      .filter(([folder, { dev }]) => folder !== '' && !dev)
      .map(([folder, { name, version }]) => `${name ?? folder.split('node_modules/').at(-1)}@${version}`);
    expect(bill.components.map((one) => one['bom-ref']).sort()).toEqual([...new Set(expected)].sort());
  });

  it('names the project, and each of its dependencies', () => {
    const { name, dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const { component: own } = bill.metadata;
    expect(own).toMatchObject({ name, type: 'application' });
    const direct = bill.dependencies.find(({ ref }) => ref === own['bom-ref'])?.dependsOn;
    const wanted = Object.entries(dependencies).map(([dependency, version]) => `${dependency}@${version}`);
    expect(direct).toEqual(wanted.sort());
  });

  it('says of everything why it is there', () => {
    const wants = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const waiting = [bill.metadata.component['bom-ref']];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      const wanted = wants.get(next);
      expect(wanted, next).toBeDefined();
      waiting.push(...(wanted ?? []));
    }
    expect([...wants.keys()].filter((ref) => !reached.has(ref))).toEqual([]);
  });

  it('is the same for the same lock file, and another for another', () => {
    expect(billOfMaterials(lockedPackages())).toEqual(document);
    const [own, first, ...others] = lockedPackages();
    if (!first) throw new Error('The lock file is empty.');
    const other = billOfMaterials([own, { ...first, version: '0.0.0' }, ...others]);
    expect(other.serialNumber).not.toBe(document.serialNumber);
  });
});
