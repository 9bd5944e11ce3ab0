import { billOfMaterials } from './bill-of-materials.ts';
import { lockedPackages } from './locked-packages.ts';

console.log(JSON.stringify(billOfMaterials(lockedPackages()), null, 2));
