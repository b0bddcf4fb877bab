import { useEffect, useRef } from 'react';
import { Written } from '../records/written.tsx';
import { addressOf } from '../route.ts';
import { COUNTRY, RECORD_KIND } from '../words.ts';
import { StateChip } from './chips.tsx';
import type { Summary } from './suggestion-parts.ts';

interface Props {
  readonly items: readonly Summary[];
  readonly page: 'matches' | 'same-person';
  readonly openId: string | undefined;
}

export function SuggestionItems({ items, page, openId }: Props) {
  return (
    <ol className="suggestions">
      {items.map((one) => (
        <Item key={one.id} one={one} address={addressOf({ page, id: one.id })} open={one.id === openId} />
      ))}
    </ol>
  );
}

function Item({ one, address, open }: { readonly one: Summary; readonly address: string; readonly open: boolean }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (open) link.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li>
      <a href={address} ref={link} aria-current={open ? 'true' : undefined}>
        {one.sides.map((side, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: always two, in the same order
          <SideLine key={place} side={side} />
        ))}
        <span className="foot">
          <StateChip state={one.state} />
          {one.mineToDecide && <span className="waiting">waiting for you</span>}
        </span>
      </a>
    </li>
  );
}

/** One side in one line. It is used for a suggestion's title too, so that the two are recognised as the same. */
export function SideLine({ side }: { readonly side: Summary['sides'][number] }) {
  return (
    <span className="side-line">
      <span className="kind">{RECORD_KIND[side.kind]}</span> {whoOf(side)}
    </span>
  );
}

function whoOf(side: Summary['sides'][number]) {
  if (side.__typename === 'PartnerRecord') {
    const age = side.ageBand ? `, aged about ${side.ageBand.replace('-', '–')}` : '';
    return <span className="aside">{`held by ${COUNTRY[side.jurisdiction]}${age}`}</span>;
  }
  const [name] = side.names;
  return (
    <>
      {name ? <Written text={name.written} language={name.language} /> : 'name not known'}{' '}
      <span className="aside whole">{ageOf(side)}</span>
    </>
  );
}

function ageOf({
  age,
  birth,
}: {
  readonly age: { min: number; max: number } | null;
  readonly birth: { written: string } | null;
}) {
  if (age) return age.min === age.max ? `aged ${age.min}` : `aged ${age.min}–${age.max}`;
  return birth ? `born ${birth.written}` : '';
}
