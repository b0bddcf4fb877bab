// Every statement gives the same rows on every engine: those of statements.golden.json, which were written from Neo4j's answers.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { STATEMENTS } from '../../graph/statements/all.ts';
import { graphsUnderTest } from '../support/graphs.ts';
import { STEPS } from './golden-steps.ts';

const GOLDEN = fileURLToPath(new URL('statements.golden.json', import.meta.url));

describe('statements', () => {
  it('have each a name of their own, by aggregate', () => {
    const names = STATEMENTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+\.[a-zA-Z]+$/.test(name))).toEqual([]);
  });

  it('are all in the story', () => {
    const told = new Set(STEPS.map(([name]) => name));
    expect(STATEMENTS.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([]);
  });

  it('take what comes from outside as parameters only', () => {
    for (const { name, text } of STATEMENTS) expect([name, text.includes('${')]).toEqual([name, false]);
  });
});

describe.each(graphsUnderTest())('statements on $name', ({ open }) => {
  it('give the rows that they give everywhere', async () => {
    const db = await open();
    try {
      const told: object[] = [];
      for (const [name, params] of STEPS) {
        const statement = STATEMENTS.find((one) => one.name === name)!;
        const rows = await db.engine.write((tx) => tx.run(statement, params));
        told.push({ statement: name, rows: ordered(rows, statement.text) });
      }
      expect(told).toEqual(JSON.parse(await readFile(GOLDEN, 'utf8')));
    } finally {
      await db.close();
    }
  });
});

/** Rows as plain values with their columns in one order; those without ORDER BY, which come in any order, in one order too. */
function ordered(rows: readonly object[], text: string): unknown[] {
  const plain = rows.map((row) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
  if (/ORDER BY(?![\s\S]*RETURN)/.test(text)) return plain;
  return plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
