import { type SyntheticEvent, useState } from 'react';
import type { Trouble } from '../trouble.ts';
import { TroubleBox } from '../ui/trouble-box.tsx';
import { useMe } from '../use-me.ts';
import { COUNTRY } from '../words.ts';
import { upload } from './upload.ts';

/** Sends a file; the service reads it in the background, and `onStarted` is told the import's id. */
export function UploadForm({ onStarted }: { readonly onStarted: (id: string) => void }) {
  const me = useMe();
  const [share, setShare] = useState<number>();
  const [trouble, setTrouble] = useState<Trouble>();
  const own = me.can('RECORD_WRITE') ? [me.jurisdiction] : (Object.keys(COUNTRY) as (keyof typeof COUNTRY)[]);

  const send = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const file = fields.get('file');
    if (!(file instanceof File)) return;
    setTrouble(undefined);
    setShare(0);
    const sent = await upload(file, String(fields.get('as')), setShare);
    setShare(undefined);
    if (sent.trouble) setTrouble(sent.trouble);
    else onStarted(sent.id);
  };

  return (
    <form className="stack" onSubmit={send} aria-label="Import a file">
      <label className="stacked">
        File (CSV)
        <input name="file" type="file" accept=".csv,.tsv,.txt,text/csv" required />
      </label>
      <label className="stacked">
        Whose records are they?
        <select name="as" defaultValue={me.can('IMPORT_EACH') ? 'each' : me.jurisdiction}>
          {me.can('IMPORT_EACH') && <option value="each">as each row says</option>}
          {own.map((code) => (
            <option key={code} value={code}>
              {COUNTRY[code]}
            </option>
          ))}
        </select>
      </label>
      {trouble && <TroubleBox trouble={trouble} />}
      {share !== undefined && (
        <label className="stacked">
          Sending
          <progress value={share} max={1} />
        </label>
      )}
      <button type="submit" className="primary" disabled={share !== undefined}>
        Import
      </button>
    </form>
  );
}
