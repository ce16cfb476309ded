/** Is a number of JSON or GraphQL kept as it is written? JavaScript would round a large whole one, or make it endless. */
export function isExact(value: number, written: string): boolean {
  if (!Number.isFinite(value)) return false;
  return !Number.isInteger(value) || (Number.isSafeInteger(value) && /^-?\d+(\.0+)?$/.test(written));
}
