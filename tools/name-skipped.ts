import type { Reporter, TestModule } from 'vitest/node';

/** Ends a test run by naming every test that was skipped, so that a green run never hides what it did not check. */
export class NameSkipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const names = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) =>
        test.parent.type === 'suite' ? test.parent.fullName : test.fullName,
      ),
    );
    const counts = Map.groupBy(names, (name) => name);
    if (counts.size > 0) console.log('Skipped:');
    for (const [name, tests] of counts) console.log(`  ${name} (${tests.length})`);
  }
}
