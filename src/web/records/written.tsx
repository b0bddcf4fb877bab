import { Fragment } from 'react';

/** ISO 639-3, as the service tells a name's language, to the shorter tags by which browsers choose a font. */
const TAG: Readonly<Record<string, string>> = { zho: 'zh', vie: 'vi', tha: 'th', lao: 'lo', mya: 'my', khm: 'km' };

interface Props {
  readonly text: string;
  readonly language?: string | null;
}

/** Words of a source, in its own script. Isolated, so that what writes from right to left cannot turn the words around it. */
export function Written({ text, language }: Props) {
  return (
    <bdi className="written" lang={language ? (TAG[language] ?? language) : ''}>
      {text}
    </bdi>
  );
}

/** One under the other; nothing at all for an empty list. */
export function WrittenList({ items }: { readonly items: readonly Props[] }) {
  if (items.length === 0) return null;
  return items.map((item, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same words may come twice, and the list never changes its order
    <Fragment key={place}>
      {place > 0 && <br />}
      <Written {...item} />
    </Fragment>
  ));
}
