// The likeliest ways to read a word in a script that leaves things unwritten: each rule of a script says what may be read from a letter on, up to
// where, and how unusual that would be; the readings of least cost win. A search for the K cheapest paths through a lattice, as in M. Mohri,
// "Weighted automata algorithms" (2009), with at most `KEPT` paths kept at each letter, so that the work grows linearly with the word.

export interface Step {
  /** Index of the first letter that is not read yet, beyond where the step began. */
  readonly end: number;
  readonly latin: string;
  /** 0 is usual; two halves weigh as much as one whole. */
  readonly cost: number;
}

const KEPT = 8;
/** A reading that costs this much more than the best is not worth comparing. */
const MARGIN = 1.25;

interface Path {
  readonly latin: string;
  readonly cost: number;
}

/** Cheapest first, at most `most` and none twice. A letter from which nothing can be read is passed over. */
export function cheapestReadings(length: number, stepsAt: (at: number) => readonly Step[], most: number): string[] {
  const paths: Path[][] = Array.from({ length: length + 1 }, () => []);
  paths[0] = [{ latin: '', cost: 0 }];
  for (let at = 0; at < length; at += 1) {
    // Every path from here goes on in the same ways, so one beyond the margin stays beyond it.
    const here = withinMargin(paths[at] ?? []);
    if (here.length === 0) continue;
    const steps = stepsAt(at);
    for (const step of steps.length > 0 ? steps : [{ end: at + 1, latin: '', cost: 0 }])
      goOn(here, step, paths[step.end]);
  }
  return withinMargin(paths[length] ?? [])
    .filter((path) => path.latin !== '')
    .slice(0, most)
    .map((path) => path.latin);
}

function goOn(here: readonly Path[], { latin, cost }: Step, there: Path[] | undefined): void {
  if (there) for (const path of here) keep(there, path, latin, cost);
}

function withinMargin(paths: readonly Path[]): readonly Path[] {
  const limit = (paths[0]?.cost ?? 0) + MARGIN;
  const first = paths.findIndex((path) => path.cost > limit);
  return first < 0 ? paths : paths.slice(0, first);
}

// Sorted by cost, and by letters where that ties, so that the outcome does not hang on the order of the rules.
function keep(paths: Path[], from: Path, latin: string, more: number): void {
  const cost = from.cost + more;
  const [first] = paths;
  const last = paths.at(-1);
  if (first && cost > first.cost + MARGIN) return;
  if (last && paths.length === KEPT && cost > last.cost) return;
  const path = { latin: from.latin + latin, cost };
  const same = paths.findIndex((other) => other.latin === path.latin);
  if (same >= 0) {
    if (!before(path, paths[same] ?? path)) return;
    paths.splice(same, 1);
  }
  const place = paths.findIndex((other) => before(path, other));
  paths.splice(place < 0 ? paths.length : place, 0, path);
  if (paths.length > KEPT) paths.pop();
}

function before(a: Path, b: Path): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.latin < b.latin);
}
