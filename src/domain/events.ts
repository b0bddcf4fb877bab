import type { JurisdictionCode } from './casework/jurisdiction.ts';
import type { ImportId, RecordId, SuggestionId } from './ids.ts';

/** What has happened, told to whoever listens. Ids only, never personal data; each listener loads what it may see. */
export type DomainEvent =
  | {
      readonly name: 'records.changed';
      readonly jurisdiction: JurisdictionCode;
      readonly recordIds: readonly RecordId[];
    }
  | { readonly name: 'suggestion.added'; readonly jurisdiction: JurisdictionCode; readonly suggestionId: SuggestionId }
  | {
      readonly name: 'suggestion.changed';
      readonly jurisdiction: JurisdictionCode;
      readonly suggestionId: SuggestionId;
    }
  | { readonly name: 'import.progressed'; readonly jurisdiction: JurisdictionCode; readonly importId: ImportId };

export type EventName = DomainEvent['name'];

/** The bus topic of an event: one per kind and jurisdiction, so that a subscriber can only hear its own. */
export function topicOf(event: Pick<DomainEvent, 'name' | 'jurisdiction'>): string {
  return `${event.name}.${event.jurisdiction}`;
}
