// `node scripts/count-adapters.mjs REPORT.json ADAPTER...`: how many tests each contract suite ran on each adapter, from vitest's JSON report. Fails when an
// adapter that is named has none, and when any test failed or was skipped: a suite that ran nothing has shown nothing.
import { readFileSync } from 'node:fs';

const [reportPath, ...expected] = process.argv.slice(2);
if (!reportPath || expected.length === 0) {
  process.stderr.write('usage: node scripts/count-adapters.mjs REPORT.json ADAPTER...\n');
  process.exit(2);
}
const report = JSON.parse(readFileSync(reportPath, 'utf8'));
const counts = new Map();
const outcome = { passed: 0, failed: 0, skipped: 0 };
for (const file of report.testResults) {
  if (file.status === 'failed' && file.assertionResults.length === 0) outcome.failed += 1;
  for (const test of file.assertionResults) {
    const how = test.status === 'passed' ? 'passed' : test.status === 'failed' ? 'failed' : 'skipped';
    outcome[how] += 1;
    const [suite = '', adapter] = (test.ancestorTitles[0] ?? '').split(/:? (?:on )?'(.*)'$/);
    if (!adapter || how !== 'passed') continue;
    const key = `${adapter.padEnd(18)} ${suite}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}
for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(count).padStart(4)}  ${key}`);
const absent = expected.filter((adapter) => ![...counts.keys()].some((key) => key.startsWith(adapter.padEnd(18))));
for (const adapter of absent) console.error(`no contract suite ran on ${adapter}`);
if (outcome.skipped > 0) console.error(`${outcome.skipped} tests were skipped`);
console.log(`${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`);
process.exit(absent.length + outcome.failed + outcome.skipped > 0 || outcome.passed === 0 ? 1 : 0);
