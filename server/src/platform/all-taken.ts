import type { ServerResponse } from 'node:http';

/** Milliseconds after which an answer of which nothing is taken any more is given up. */
const patience = 60_000;

/** Cuts an answer off of which nothing was taken for a while. */
export function cutWhenStalled(response: ServerResponse, after = patience): void {
  response.setTimeout(after, () => response.destroy());
}

/** Waits until an answer that was ended is on its way, or cut off. */
export async function allTaken(response: ServerResponse): Promise<void> {
  if (response.writableFinished || response.destroyed) return;
  cutWhenStalled(response);
  await new Promise<void>((over) => {
    for (const event of ['finish', 'close', 'error']) response.once(event, () => over());
  });
}
