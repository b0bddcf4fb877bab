// The figures as tables in Markdown, to be read in a terminal and pasted into docs/benchmarks.md.
import { cpus, totalmem } from 'node:os';
import type { Result } from './measure.ts';

export function report(results: readonly Result[], day: string): string {
  const sections = [
    pairTable(results.filter(({ pairs }) => pairs)),
    sliceTable(results.filter(({ slices }) => slices)),
    clusterTable(results.filter(({ clusters }) => clusters)),
    nameTable(results.flatMap(({ names }) => names ?? [])),
    costTable(results),
  ];
  const commands = results.flatMap((result) => result.commands).map((command) => `    ${command}`);
  return [machine(day), ...sections.filter((text) => text !== ''), `Commands:\n\n${commands.join('\n')}`].join('\n\n');
}

function machine(day: string): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${day}. ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${memory} GiB, Node ${process.version}.`;
}

function pairTable(results: readonly Result[]): string {
  const header =
    'set|matcher|P at .5|R at .5|F1 at .5|best F1|at|R at P .95|average precision|recall@1|recall@10|Brier|ECE';
  return table(
    header.split('|'),
    results.flatMap(({ set, matcher, pairs }) => {
      if (!pairs) return [];
      const { precision, recall, f1, bestF1, bestAt, recallAtPrecision95, averagePrecision } = pairs;
      const { recallAt1, recallAt10, brier, ece } = pairs;
      const figures = [precision, recall, f1, bestF1, bestAt, recallAtPrecision95, averagePrecision];
      return [[set, matcher, ...[...figures, recallAt1, recallAt10, brier, ece].map(figure)]];
    }),
  );
}

function sliceTable(results: readonly Result[]): string {
  return table(
    ['set', 'matcher', 'slice', 'true pairs', 'recall@1', 'recall@10'],
    results.flatMap(({ set, matcher, slices = [] }) =>
      slices.map(({ name, truths, recallAt1, recallAt10 }) => [
        set,
        matcher,
        name,
        String(truths),
        figure(recallAt1),
        figure(recallAt10),
      ]),
    ),
  );
}

function clusterTable(results: readonly Result[]): string {
  return table(
    ['set', 'matcher', 'precision', 'recall', 'F1 over the closure'],
    results.flatMap(({ set, matcher, clusters }) =>
      clusters ? [[set, matcher, ...[clusters.precision, clusters.recall, clusters.f1].map(figure)]] : [],
    ),
  );
}

function nameTable(names: readonly NonNullable<Result['names']>[number][]): string {
  return table(
    ['names', 'pairs', 'of them different', 'area under ROC', 'R at P .95'],
    names.map(({ languages, rows, negatives, auc, recallAtPrecision95 }) => [
      languages,
      String(rows),
      String(negatives),
      figure(auc),
      figure(recallAtPrecision95),
    ]),
  );
}

function costTable(results: readonly Result[]): string {
  return table(
    ['set', 'matcher', 'wall', 'peak memory', 'pairs a second'],
    results.map(({ set, matcher, cost: { seconds, peakMiB, pairsPerSecond } }) => [
      set,
      matcher,
      `${seconds.toFixed(1)} s`,
      peakMiB === undefined ? 'not told' : `${Math.round(peakMiB)} MiB`,
      pairsPerSecond === undefined ? '' : Math.round(pairsPerSecond).toLocaleString('en'),
    ]),
  );
}

function figure(value: number): string {
  return value.toFixed(value > 0.9995 ? 4 : 3);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
