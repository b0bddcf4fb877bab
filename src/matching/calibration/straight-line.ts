// Weight in bits -> probability, by the straight line of log odds that fits judged pairs best. Order is kept; odds that grew too steep because one
// thing was counted twice become as steep as they are. References: J. Platt (1999); H.-T. Lin, C.-J. Lin & R. Weng (2007), for the targets that keep
// few pairs from being believed too much.

export interface Point {
  /** Weight with prior, bits. */
  readonly bits: number;
  readonly same: boolean;
  readonly weight: number;
}

export interface Line {
  readonly slope: number;
  readonly shift: number;
}

export const AS_IT_IS: Line = { slope: 1, shift: 0 };

const MOST_ROUNDS = 50;
const SETTLED = 1e-7;
/** A line flatter or steeper says that there are too few pairs to draw one. */
const FLATTEST = 0.2;
const STEEPEST = 3;
/** Bits by which the pull towards the line as it is is measured. */
const PULL = 0.5;

/** `AS_IT_IS` where either kind is missing or the fit does not settle. */
export function fitLine(points: readonly Point[]): Line {
  const count = (same: boolean) => points.reduce((sum, one) => (one.same === same ? sum + one.weight : sum), 0);
  const trues = count(true);
  const falses = count(false);
  if (trues === 0 || falses === 0) return AS_IT_IS;
  const targets = { same: (trues + 1) / (trues + 2), other: 1 / (falses + 2) };
  let line: Line = AS_IT_IS;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const whole = newtonStep(points, line, targets);
    if (!whole) return AS_IT_IS;
    const next = shortened(points, line, whole, targets);
    const moved = Math.abs(next.slope - line.slope) + Math.abs(next.shift - line.shift);
    line = next;
    if (moved < SETTLED) return line.slope >= FLATTEST && line.slope <= STEEPEST ? line : AS_IT_IS;
  }
  return AS_IT_IS;
}

/** A step that would make the fit worse is halved until it does not. */
function shortened(points: readonly Point[], from: Line, whole: Line, targets: Targets): Line {
  const before = misfit(points, from, targets);
  for (let share = 1; share > LEAST_SHARE; share /= 2) {
    const slope = from.slope + share * (whole.slope - from.slope);
    const shift = from.shift + share * (whole.shift - from.shift);
    if (misfit(points, { slope, shift }, targets) <= before) return { slope, shift };
  }
  return from;
}
const LEAST_SHARE = 1e-6;

/** Log likelihood of what was not so, with the pull towards the line as it is. */
function misfit(points: readonly Point[], { slope, shift }: Line, targets: Targets): number {
  const pull = (PULL / 2) * ((1 - slope) ** 2 + shift ** 2);
  return points.reduce((sum, { bits, same, weight }) => {
    const odds = (slope * bits + shift) * Math.LN2;
    const target = same ? targets.same : targets.other;
    // log(1 + e^odds), without overflow.
    return sum + weight * (Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds))) - target * odds);
  }, pull);
}

interface Targets {
  readonly same: number;
  readonly other: number;
}

function newtonStep(points: readonly Point[], { slope, shift }: Line, targets: Targets): Line | undefined {
  // Derivatives of the log likelihood by slope and shift, with a weak pull towards the line as it is.
  let bySlope = PULL * (1 - slope);
  let byShift = -PULL * shift;
  let curveSlope = PULL;
  let curveShift = PULL;
  let curveBoth = 0;
  for (const { bits, same, weight } of points) {
    const probability = 1 / (1 + 2 ** -(slope * bits + shift));
    const miss = weight * ((same ? targets.same : targets.other) - probability) * Math.LN2;
    const curve = weight * probability * (1 - probability) * Math.LN2 ** 2;
    bySlope += miss * bits;
    byShift += miss;
    curveSlope += curve * bits * bits;
    curveShift += curve;
    curveBoth += curve * bits;
  }
  const determinant = curveSlope * curveShift - curveBoth ** 2;
  if (!(determinant > 0)) return undefined;
  return {
    slope: slope + (bySlope * curveShift - byShift * curveBoth) / determinant,
    shift: shift + (byShift * curveSlope - bySlope * curveBoth) / determinant,
  };
}
