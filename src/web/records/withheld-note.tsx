import { WITHHELD } from '../words.ts';
import { useAgencyNames } from './agency-name.ts';
import type { PartnerRecord } from './record-parts.ts';
import { Written } from './written.tsx';

/** What is hidden, why, and whom to ask. */
export function WithheldNote({ record }: { readonly record: PartnerRecord }) {
  const named = useAgencyNames();
  return (
    <>
      <p className="withheld-title">Withheld</p>
      <p>Names, places, dates, family, marks and numbers are not shown: {WITHHELD[record.withheld]}</p>
      <p>
        Whom to ask: <Written text={named(record.ask)} />
      </p>
    </>
  );
}
