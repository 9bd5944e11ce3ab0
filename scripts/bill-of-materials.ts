import { createHash } from 'node:crypto';
import { licenceOf } from './licence.ts';
import type { LockedPackage } from './locked-packages.ts';

/**
 * What Dateline runs on as a CycloneDX 1.6 document (ECMA-424). `npm sbom --omit dev` leaves out what a development
 * dependency asks for as well, 75 packages of ours, names the project after its folder and is never the same twice;
 * this is whole, and the same for the same lock file.
 */
export function billOfMaterials([own, ...packages]: [LockedPackage, ...LockedPackage[]]) {
  const content = {
    metadata: {
      lifecycles: [{ phase: 'pre-build' }],
      component: { ...component(own), type: 'application' },
    },
    components: packages.map((one) => ({
      ...component(one),
      type: 'library',
      scope: one.optional ? 'optional' : 'required',
    })),
    dependencies: [own, ...packages].map(({ id, dependsOn }) => ({ ref: id, dependsOn })),
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
}

function component(one: LockedPackage) {
  const licence = licenceOf(one);
  const [algorithm, digest] = one.integrity?.split('-') ?? [];
  return {
    'bom-ref': one.id,
    name: one.name,
    version: one.version,
    purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
    licenses: [licence.includes(' ') ? { expression: licence } : { license: { id: licence } }],
    ...(algorithm === 'sha512' && digest !== undefined
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }
      : {}),
  };
}

/** Made of the content alone (version 8 of RFC 9562 §5.8), so that another content has another. */
function uuidOf(content: string): string {
  const bytes = createHash('sha256').update(content).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
