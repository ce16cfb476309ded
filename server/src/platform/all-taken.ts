import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';

/** Milliseconds after which an answer of which nothing is taken any more is given up. */
const patience = 60_000;

/** Cuts an answer off of which nothing was taken for a while. */
export function cutWhenStalled(response: ServerResponse, after = patience): void {
  response.setTimeout(after, () => response.destroy());
}

/** Waits until an answer that was ended is on its way, or cut off. */
export async function allTaken(response: ServerResponse): Promise<void> {
  if (response.writableFinished) return;
  cutWhenStalled(response);
  await finished(response).catch(() => undefined);
}
