import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { licencesPage } from './licences-page.ts';
import { lockedPackages, root } from './locked-packages.ts';

writeFileSync(path.join(root, 'docs/licences.md'), licencesPage(lockedPackages()));
