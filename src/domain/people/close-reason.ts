/** Why a record is closed. A closed record is not matched; it can be reopened. */
export const CLOSE_REASONS = ['found', 'died', 'withdrawn', 'mistaken', 'other'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];
