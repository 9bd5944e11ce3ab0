#!/usr/bin/env node
// Dateline runs from its TypeScript sources: there is no build that could differ from them.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv);
