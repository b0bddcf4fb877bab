/** A named, typed, parameterised Cypher text; both engines run the same one. `P` its parameters, `R` one row. */
export interface Statement<P extends object, R extends object> {
  readonly name: string;
  readonly text: string;
  /** Never set: carries the types of parameters and rows. */
  readonly types?: { readonly params: P; readonly row: R };
}

export interface Transaction {
  run<P extends object, R extends object>(statement: Statement<P, R>, params: P): Promise<R[]>;
}

/** A schema change, once per database, in order of its id. */
export interface Migration {
  readonly id: string;
  readonly statements: readonly string[];
  /** After those, each run again and again in a transaction of its own until it returns no row: clean-ups of any size. */
  readonly untilNone?: readonly string[];
}

/** A property graph that speaks the portable subset of Cypher. Every call ends: with rows, or with DomainError UNAVAILABLE. */
export interface GraphEngine {
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** All or nothing. `work` may run again after a conflict or a lost acknowledgement, so it does nothing but run statements that may be repeated. */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs those not yet run; returns their ids. */
  migrate(migrations: readonly Migration[]): Promise<string[]>;
  close(): Promise<void>;
}
