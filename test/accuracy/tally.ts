/** A mark that was found in a text. */
export interface Found {
  start: number;
  end: number;
  text: string;
  id: string;
}

/** A mark that should be found: its sense is right if it is `id` or one of `also`. */
export interface Label {
  start: number;
  end: number;
  text: string;
  id: string;
  also: string[];
}

export interface Result {
  /** Marks on a labelled term. */
  right: number;
  /** Marks where no term is. */
  false: number;
  /** Labelled terms without a mark. */
  missed: number;
  /** Of the marks on labelled terms, those in a wrong sense. */
  wrongSense: number;
  problems: string[];
}

/**
 * Compares marks with labels: a mark belongs to the label whose words it shares.
 * @param may labels that are right if marked and no fault if not.
 */
export function compare(found: readonly Found[], want: readonly Label[], may: readonly Label[] = []): Result {
  const result: Result = { right: 0, false: 0, missed: 0, wrongSense: 0, problems: [] };
  const used = new Set<Label>();
  for (const mark of found) {
    const shared = (label: Label) => label.start < mark.end && mark.start < label.end;
    const label = want.find((one) => shared(one) && !used.has(one)) ?? may.find(shared);
    if (!label) {
      // A second mark inside the words of a label explains a part of them.
      const inside = want.find((one) => shared(one) && (one.id === mark.id || one.also.includes(mark.id)));
      if (inside) continue;
      result.false++;
      result.problems.push(`false: "${mark.text}" → ${mark.id}`);
      continue;
    }
    if (want.includes(label)) {
      used.add(label);
      result.right++;
    }
    if (label.id === mark.id || label.also.includes(mark.id)) continue;
    if (want.includes(label)) result.wrongSense++;
    result.problems.push(`sense: "${mark.text}" → ${mark.id}, should be ${label.id}`);
  }
  for (const label of want) {
    if (used.has(label)) continue;
    result.missed++;
    result.problems.push(`missed: "${label.text}" (${label.id})`);
  }
  return result;
}

export interface Row {
  name: string;
  right: number;
  false: number;
  missed: number;
  wrongSense: number;
  precision: number;
  recall: number;
  sense: number;
}

/** Results added up by family. */
export class Tally {
  private readonly families = new Map<string, Omit<Result, 'problems'>>();

  add(family: string, result: Result) {
    const sum = this.families.get(family) ?? { right: 0, false: 0, missed: 0, wrongSense: 0 };
    sum.right += result.right;
    sum.false += result.false;
    sum.missed += result.missed;
    sum.wrongSense += result.wrongSense;
    this.families.set(family, sum);
  }

  rows(): Row[] {
    return [...this.families].sort(([a], [b]) => a.localeCompare(b)).map(([name, sum]) => rowOf(name, sum));
  }

  total(name = 'all'): Row {
    const sum = { right: 0, false: 0, missed: 0, wrongSense: 0 };
    for (const one of this.families.values()) {
      sum.right += one.right;
      sum.false += one.false;
      sum.missed += one.missed;
      sum.wrongSense += one.wrongSense;
    }
    return rowOf(name, sum);
  }
}

function rowOf(name: string, sum: Omit<Result, 'problems'>): Row {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    name,
    ...sum,
    precision: share(sum.right, sum.right + sum.false),
    recall: share(sum.right, sum.right + sum.missed),
    sense: share(sum.right - sum.wrongSense, sum.right),
  };
}
