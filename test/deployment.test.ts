import { describe, expect, it } from 'vitest';
import { allocatorSettings } from './support/allocator-settings.ts';

describe('the deployment', () => {
  const [unit, ...others] = ['deploy/dateline.service', 'deploy/dateline@.service', 'Dockerfile'];

  it.each(others)('has memory given back in %s as in the unit', (file) => {
    expect(Object.keys(allocatorSettings(unit!)).toSorted()).toEqual([
      'MALLOC_ARENA_MAX',
      'MALLOC_MMAP_THRESHOLD_',
      'MALLOC_TRIM_THRESHOLD_',
    ]);
    expect(allocatorSettings(file)).toEqual(allocatorSettings(unit!));
  });
});
