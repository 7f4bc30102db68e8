import { readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export function describe({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export function sum(all: readonly Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}

/** Counts of a tool that has no tests of its own. */
export function ofTool(code: number): Counts {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Reads what vitest's JSON reporter wrote; a run that crashed or found no test counts as one failure. */
export function ofVitest(file: string, code: number): Counts {
  const report = read(file) as
    | { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }
    | undefined;
  if (!report) return atLeastOneFailed({ passed: 0, failed: 0, skipped: 0 }, 1);
  return atLeastOneFailed(
    { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests },
    code,
  );
}

/** Reads what Playwright's JSON reporter wrote, with the same rule. */
export function ofPlaywright(file: string, code: number): Counts {
  const stats = (read(file) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | undefined)
    ?.stats;
  if (!stats) return atLeastOneFailed({ passed: 0, failed: 0, skipped: 0 }, 1);
  return atLeastOneFailed({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, code);
}

function atLeastOneFailed(counts: Counts, code: number): Counts {
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
