import type { JurisdictionCode } from '../casework/jurisdiction.ts';
import type { RouteId } from '../ids.ts';

export const TRANSPORTS = ['foot', 'motorbike', 'car', 'bus', 'train', 'boat', 'plane', 'unknown'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** One stretch of a journey. Times are EDTF as written, because sources seldom know more. */
export interface Leg {
  readonly order: number;
  readonly fromPlace: string;
  readonly toPlace: string;
  readonly transport: Transport;
  readonly gate?: string;
  readonly departed?: string;
  readonly arrived?: string;
}

/** How somebody was moved, as ordered legs. */
export interface Route {
  readonly id: RouteId;
  readonly jurisdiction: JurisdictionCode;
  readonly legs: readonly Leg[];
}
