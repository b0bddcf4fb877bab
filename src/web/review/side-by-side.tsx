import type { ReactNode } from 'react';
import { type FieldRow, OWN_ROWS, SHARED_ROWS, type SharedRow } from '../records/field-rows.tsx';
import { isOwn, type Side } from '../records/record-parts.ts';
import { WithheldNote } from '../records/withheld-note.tsx';
import { addressOf } from '../route.ts';
import { RECORD_KIND } from '../words.ts';
import { EvidenceChip } from './chips.tsx';
import type { Evidence } from './suggestion-parts.ts';

interface Props {
  readonly sides: readonly Side[];
  readonly evidence: readonly Evidence[];
}

/** Both records, field by field, and beside each field what the comparison makes of it. */
export function SideBySide({ sides, evidence }: Props) {
  const evidenceOf = new Map(evidence.map((row) => [row.feature, row]));
  const rows = OWN_ROWS.filter((row) => row.feature !== undefined || sides.some((side) => isOwn(side) && row.of(side)));
  return (
    <table className="side-by-side">
      <caption className="visually-hidden">The two records, field by field, with what the comparison says</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {sides.map((side, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: always two, in the same order
            <th scope="col" key={place}>
              {RECORD_KIND[side.kind]} <SideLink side={side} />
            </th>
          ))}
          <th scope="col">Comparison</th>
        </tr>
      </thead>
      <tbody>
        {SHARED_ROWS.map((row) => (
          <Row key={row.label} row={row} evidence={row.feature && evidenceOf.get(row.feature)}>
            {sides.map((side, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: always two, in the same order
              <SharedValue key={place} side={side} row={row} />
            ))}
          </Row>
        ))}
        {rows.map((row, line) => (
          <Row key={row.label} row={row} evidence={row.feature && evidenceOf.get(row.feature)}>
            {sides.map((side, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: always two, in the same order
              <OwnValue key={place} side={side} row={row} spans={line === 0 ? rows.length : 0} />
            ))}
          </Row>
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: FieldRow;
  readonly evidence: Evidence | undefined;
  readonly children: ReactNode;
}

function Row({ row, evidence, children }: RowProps) {
  return (
    <tr data-feature={row.feature} data-verdict={evidence?.verdict}>
      <th scope="row">{row.label}</th>
      {children}
      <td className="evidence">{evidence && <EvidenceText {...evidence} />}</td>
    </tr>
  );
}

/** Without an agreement, what a partner's record does not tell is withheld; with one, it is not known there either. */
function SharedValue({ side, row }: { readonly side: Side; readonly row: SharedRow }) {
  if (isOwn(side)) return <Value>{row.of(side)}</Value>;
  const shown = row.ofPartner(side);
  if (!shown && side.tier === 'T0') return <td className="withheld">withheld</td>;
  return <Value>{shown}</Value>;
}

/** What a partner does not show of its record is one cell beside all those rows: once why, once whom to ask. */
function OwnValue({ side, row, spans }: { readonly side: Side; readonly row: FieldRow; readonly spans: number }) {
  if (isOwn(side)) return <Value>{row.of(side)}</Value>;
  if (spans === 0) return null;
  return (
    <td className="withheld" rowSpan={spans}>
      <WithheldNote record={side} />
    </td>
  );
}

function Value({ children }: { readonly children: ReactNode }) {
  return <td>{children || <span className="blank">not known</span>}</td>;
}

function EvidenceText({ verdict, bits, because }: Evidence) {
  return (
    <>
      <EvidenceChip verdict={verdict} />
      {weighs(bits) && <span className="bits"> {signed(bits)} bits</span>}
      {because && <span className="because">{because}</span>}
    </>
  );
}

function SideLink({ side }: { readonly side: Side }) {
  if (!isOwn(side)) return <span className="aside">held by a partner</span>;
  return <a href={addressOf({ page: 'record', id: side.id })}>open the record</a>;
}

/** A row that counts for nothing, blank ones among them, needs no number. */
function weighs(bits: number | null): bits is number {
  return bits !== null && Math.abs(bits) >= 0.05;
}

function signed(bits: number): string {
  const size = Math.abs(bits).toFixed(1);
  return bits < 0 ? `−${size}` : `+${size}`;
}
