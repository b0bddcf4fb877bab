/** What can be refused, as literal codes. The schema offers each as a union member; a client switches on them. */
export type ErrorCode =
  | 'SIGNED_OUT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'UNREADABLE_FILE'
  | 'CONFLICT'
  | 'UNAVAILABLE';

export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
}

/** An expected refusal. Its message is safe to show and never holds a value that was sent: field names and reasons only. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly FieldProblem[];

  constructor(code: ErrorCode, message: string, problems: readonly FieldProblem[] = []) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.problems = problems;
  }
}
