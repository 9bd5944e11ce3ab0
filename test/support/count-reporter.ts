import type { Reporter } from 'vitest/node';

/**
 * Ends a run with the names of what was skipped and one plain line, `123 passed, 0 failed, 4 skipped`, for people and
 * programs that read logs.
 */
export const countReporter: Reporter = {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const skipped = inState('skipped');
    const groups = skipped.map((test) =>
      test.parent.type === 'suite' ? test.parent.fullName : test.fullName,
    );
    for (const name of new Set(groups)) process.stdout.write(`skipped: ${name}\n`);
    process.stdout.write(
      `${inState('passed').length} passed, ${inState('failed').length + broken} failed, ${skipped.length} skipped\n`,
    );
  },
};
