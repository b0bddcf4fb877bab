// How values stand in a cell: lists with escaped semicolons, and the guard that keeps a spreadsheet from running a cell as a formula.
// Threat: OWASP, "CSV Injection".

const GUARDED = /^[=+\-@＝\t\r']/;
const GUARD = "'";

/** Joins list values by `; `, writing a semicolon inside a value as `\;` and a backslash as `\\`. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** Undoes `joinList`. One space after a semicolon belongs to the separator; blank values are dropped; another backslash is itself. */
export function splitList(cell: string): string[] {
  if (!cell.includes(';') && !cell.includes('\\')) return cell.trim() === '' ? [] : [cell];
  const values: string[] = [];
  let value = '';
  for (let i = 0; i < cell.length; i++) {
    const char = cell.charAt(i);
    const next = cell.charAt(i + 1);
    if (char === '\\' && (next === '\\' || next === ';')) {
      value += next;
      i++;
    } else if (char === ';') {
      values.push(value);
      value = '';
      if (next === ' ') i++;
    } else {
      value += char;
    }
  }
  values.push(value);
  return values.filter((one) => one.trim() !== '');
}

/** Puts one `'` before a cell that a spreadsheet could take for a formula, and before one that already begins with `'`. */
export function guardCell(cell: string): string {
  return GUARDED.test(cell) ? GUARD + cell : cell;
}

/** Takes the `'` of `guardCell` away; a cell without it stays as it is. */
export function unguardCell(cell: string): string {
  return cell.startsWith(GUARD) && GUARDED.test(cell.slice(1)) ? cell.slice(1) : cell;
}
