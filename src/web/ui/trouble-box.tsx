import type { Trouble } from '../trouble.ts';

interface Props {
  readonly trouble: Trouble;
  readonly onRetry?: () => void;
}

/** What did not work, what to do about it, and a way to try again. */
export function TroubleBox({ trouble, onRetry }: Props) {
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{asSentence(trouble.message)}</strong> {trouble.advice}
      </p>
      {trouble.fields.length > 0 && (
        <ul>
          {trouble.fields.map(({ field, reason }) => (
            <li key={`${field} ${reason}`}>
              <code>{field}</code> {reason}
            </li>
          ))}
        </ul>
      )}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}

function asSentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
