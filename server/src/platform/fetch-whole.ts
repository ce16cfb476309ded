/** What another host answers is held as a whole, so no more than this is read of it. */
const mostBytes = 1_000_000;

class AnswerTooLarge extends Error {}

/** Asks another host and reads its answer to the end, as far as it is not too large. What it may take is up to the signal. */
export async function fetchWhole(address: string, options: RequestInit): Promise<Response> {
  const { body, status, statusText, headers } = await fetch(address, options);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    // Leaving the loop ends the connection.
    if (length > mostBytes) throw new AnswerTooLarge(`${address} answers more than ${mostBytes} bytes`);
    parts.push(part);
  }
  return new Response(length > 0 ? Buffer.concat(parts) : null, { status, statusText, headers });
}
