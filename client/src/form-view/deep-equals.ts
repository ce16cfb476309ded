/**
 * Stands in for RJSF's comparison of props, which brings a library: see lean-libraries.ts. As there, all functions are equal,
 * and two things that are being compared already are not entered again.
 */
export default function deepEquals(left: unknown, right: unknown, within = new Map<unknown, unknown>()): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left === 'function') return typeof right === 'function';
  if (!isRecord(left) || !isRecord(right) || Array.isArray(left) !== Array.isArray(right)) return false;
  if (within.get(left) === right) return true;
  within.set(left, right);
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && deepEquals(left[key], right[key], within))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
