import { CALENDAR } from '../words.ts';
import type { DateWritten as Value } from './record-parts.ts';
import { Written } from './written.tsx';

/** A date as its source gave it, with its calendar, and beside it what that means where the two are not the same. */
export function DateWritten({ value }: { readonly value: Value }) {
  const meaning = meaningOf(value);
  const calendar = CALENDAR[value.calendar];
  return (
    <>
      <Written text={value.written} />
      {calendar && <span className="aside"> ({calendar})</span>}
      {meaning && <span className="aside"> {meaning}</span>}
    </>
  );
}

function meaningOf({ written, earliest, latest, approximate }: Value): string {
  const about = approximate ? 'about ' : '';
  if (!earliest || !latest) return approximate ? '(about)' : '';
  if (earliest === latest) return earliest === written ? '' : `= ${about}${earliest}`;
  const plain = earliest.startsWith(written) && latest.startsWith(written);
  return plain && !approximate ? '' : `= ${about}${earliest} to ${latest}`;
}
