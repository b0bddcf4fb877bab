import type { Language } from '../../domain/match/language.ts';

/** What was asked for on the command line. */
export interface ExplainOptions {
  readonly missing: string;
  readonly rescued: string;
  readonly files?: readonly string[];
  readonly mapping?: string;
  readonly rescuedMapping?: string;
  readonly weights?: string;
  readonly language: Language;
  readonly svg?: string;
  readonly json?: boolean;
}
