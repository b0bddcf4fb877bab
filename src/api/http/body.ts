import type { Request, Response } from 'express';

/** The body as it comes in, never held whole. More than `limit` bytes: an error that answers 413. Leaving off early keeps the connection. */
export async function* bodyOf(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  if (Number(request.get('content-length') ?? 0) > limit) throw tooLarge();
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Uint8Array).byteLength;
    if (size > limit) throw tooLarge();
    yield chunk as Uint8Array;
  }
}

/** A caller that is answered before it has sent everything is not read to the end: its connection closes after the answer. */
export function closeUnread(request: Request, response: Response): void {
  response.on('finish', () => {
    if (!request.readableEnded) request.destroy();
  });
}

function tooLarge(): Error {
  return Object.assign(new Error('larger than is taken'), { status: 413 });
}
