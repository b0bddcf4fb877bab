import { OWN_PAGE } from '../client.ts';
import { type Trouble, troubleOfBody, UNREACHABLE } from '../trouble.ts';

export type Upload =
  | { readonly id: string; readonly trouble?: never }
  | { readonly id?: never; readonly trouble: Trouble };

/**
 * Sends a file as it is to `POST /imports`. `as`: the jurisdiction whose records they are, or `each`. `onProgress`: share of the bytes sent,
 * 0 to 1. By XMLHttpRequest, because fetch cannot tell how much it has sent.
 */
export function upload(file: Blob, as: string, onProgress: (share: number) => void): Promise<Upload> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/imports?as=${encodeURIComponent(as)}`);
    request.responseType = 'json';
    for (const [name, value] of Object.entries(OWN_PAGE)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'text/csv');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.status, request.response));
    request.onerror = () => resolve({ trouble: UNREACHABLE });
    request.send(file);
  });
}

function readAnswer(status: number, body: unknown): Upload {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  return status < 300 && typeof id === 'string' ? { id } : { trouble: troubleOfBody(body) };
}
