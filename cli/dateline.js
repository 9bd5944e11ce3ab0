#!/usr/bin/env node
// Dateline runs from its TypeScript sources: there is no build that could differ from them.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// Else that of the folder in which somebody stands, if any, says how JSX is read.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv);
