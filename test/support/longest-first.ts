import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONGEST = 'test/faults.live.test.ts';

/**
 * Vitest begins with the largest file where it knows no durations. The file that takes longest is a small one: begun last,
 * it ran ten minutes alone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(LONGEST);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}
