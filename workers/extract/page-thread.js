// A thread does not inherit the loader that cli/dateline.js or tsx registered, so it registers one of its own.
import { register } from 'tsx/esm/api';

register();
export const { readFetchedPage } = await import('./page-thread.ts');
