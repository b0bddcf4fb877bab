import { Written } from '../records/written.tsx';
import { When } from '../ui/when.tsx';
import { useMe } from '../use-me.ts';
import { COUNTRY, METHOD, VERDICT } from '../words.ts';
import type { Judgement } from './suggestion-parts.ts';

/** What was said so far. Until both sides have spoken, each sees its own opinions only, so that neither follows the other. */
export function Judgements({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const me = useMe();
  return (
    <section className="judgements" aria-labelledby="judgements-title">
      <h3 id="judgements-title">Opinions</h3>
      {judgements.length === 0 ? (
        <p className="aside">None that you may see yet. The other side’s opinion shows once both have given theirs.</p>
      ) : (
        <ul>
          {judgements.map((one) => (
            <li key={one.id}>
              <strong>{VERDICT[one.verdict]}</strong> · {METHOD[one.method]} ·{' '}
              {one.by === me.id ? 'you' : COUNTRY[one.jurisdiction]} · <When at={one.at} />
              {one.note && (
                <blockquote>
                  <Written text={one.note} />
                </blockquote>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
