/**
 * The JSON pointer a `$ref` names in its own document: `#` or `#/…`, percent-encoded or not. Undefined for anything
 * else: anchors, other documents, text that is no address.
 */
export function targetOf(ref: string): string | undefined {
  if (ref !== '#' && !ref.startsWith('#/')) return undefined;
  try {
    return decodeURIComponent(ref.slice(1));
  } catch {
    return undefined;
  }
}
