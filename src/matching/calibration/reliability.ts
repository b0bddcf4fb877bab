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
  const sorted = judged.filter(({ probability }) => probability >= floor).sort((x, y) => x.probability - y.probability);
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

// Pairs of one probability stay together: parted, the true ones and the false ones among them would be judged apart.
function cut(sorted: readonly Judged[], total: number): Judged[][] {
  const bins: Judged[][] = Array.from({ length: BINS }, () => []);
  let before = 0;
  for (let at = 0; at < sorted.length; ) {
    const equal = sorted.slice(at, endOfEqual(sorted, at));
    const weight = sum(equal, (one) => one.weight);
    const bin = bins[Math.min(BINS - 1, Math.floor(((before + weight / 2) / total) * BINS))];
    for (const one of equal) bin?.push(one);
    before += weight;
    at += equal.length;
  }
  return bins.filter((bin) => bin.length > 0);
}

function endOfEqual(sorted: readonly Judged[], start: number): number {
  let end = start + 1;
  while (end < sorted.length && sorted[end]?.probability === sorted[start]?.probability) end += 1;
  return end;
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
