/** Structured log, pino-shaped. `about` holds ids, names and counts: never a value that a person entered. */
export interface Log {
  info(about: Readonly<Record<string, unknown>>, message: string): void;
  warn(about: Readonly<Record<string, unknown>>, message: string): void;
  error(about: Readonly<Record<string, unknown>>, message: string): void;
}
