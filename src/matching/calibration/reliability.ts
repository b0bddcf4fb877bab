// Is it true eight times in ten, where 0.8 was said? Ten bins of equal count, the gap between what was said and what was so, and the Brier score.
// References: G. Brier (1950); M. Naeini, G. Cooper & M. Hauskrecht, "Obtaining Well Calibrated Probabilities" (2015), for bins of equal count.

export interface Judged {
  readonly probability: number;
  readonly same: boolean;
  /** How many pairs this one stands for. */
  readonly weight: number;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly said: number;
  readonly wasSo: number;
}

export interface Reliability {
  readonly bins: readonly Bin[];
  readonly pairs: number;
  /** Expected calibration error: the mean gap, bins weighed by their pairs. */
  readonly ece: number;
  readonly brier: number;
}

const BINS = 10;

/** Of the pairs at or above `floor`. All figures are 0 where there are none. */
export function reliabilityOf(judged: readonly Judged[], floor: number): Reliability {
  const sorted = judged
    .filter(({ probability }) => probability >= floor)
    .sort((x, y) => x.probability - y.probability || Number(x.same) - Number(y.same));
  const pairs = sum(sorted, ({ weight }) => weight);
  const bins = cut(sorted, pairs).map(binOf);
  const share = (value: number) => (pairs === 0 ? 0 : value / pairs);
  return {
    bins,
    pairs,
    ece: share(sum(bins, (bin) => bin.pairs * Math.abs(bin.said - bin.wasSo))),
    brier: share(sum(sorted, ({ probability, same, weight }) => weight * (probability - Number(same)) ** 2)),
  };
}

function cut(sorted: readonly Judged[], total: number): Judged[][] {
  const bins: Judged[][] = Array.from({ length: BINS }, () => []);
  let before = 0;
  for (const one of sorted) {
    bins[Math.min(BINS - 1, Math.floor(((before + one.weight / 2) / total) * BINS))]?.push(one);
    before += one.weight;
  }
  return bins.filter((bin) => bin.length > 0);
}

function binOf(bin: readonly Judged[]): Bin {
  const pairs = sum(bin, ({ weight }) => weight);
  return {
    from: bin[0]?.probability ?? 0,
    to: bin.at(-1)?.probability ?? 0,
    pairs,
    said: sum(bin, ({ probability, weight }) => probability * weight) / pairs,
    wasSo: sum(bin, ({ same, weight }) => Number(same) * weight) / pairs,
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
