import { problemCodes, type ProblemCode } from '@ke-hoach/schema';

/** No answer came from the server: offline, or the server is down. */
export const UNREACHABLE = 'UNREACHABLE';
export type RefusalCode = ProblemCode | typeof UNREACHABLE;

/** An error as GraphQL carries it. */
export interface ProblemAnswer {
  message?: string;
  extensions?: Record<string, unknown>;
}

/** A refusal with the code and details that the texts turn into a sentence. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }

  static from(answer: ProblemAnswer): Refusal {
    const code = answer.extensions?.['code'];
    const details = (answer.extensions?.['details'] ?? answer.extensions ?? {}) as Record<string, unknown>;
    return isProblemCode(code) ? new Refusal(code, details) : new Refusal('INTERNAL', { reference: '', ...details });
  }
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && (problemCodes as readonly string[]).includes(code);
}

/** Whatever was thrown while asking the server, as a refusal. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const errors = (error as { errors?: readonly ProblemAnswer[] } | null)?.errors;
  const first = Array.isArray(errors) ? (errors[0] as ProblemAnswer | undefined) : undefined;
  if (first) return Refusal.from(first);
  const refused = refusedAtTheEdge(error as { statusCode?: unknown; bodyText?: unknown } | null);
  return refused ? Refusal.from(refused) : new Refusal(UNREACHABLE);
}

/** What the server refuses before it is GraphQL comes as plain JSON. Where it failed (5xx), nobody knows what was done. */
function refusedAtTheEdge(error: { statusCode?: unknown; bodyText?: unknown } | null): ProblemAnswer | undefined {
  if (typeof error?.bodyText !== 'string' || Number(error.statusCode) >= 500) return undefined;
  try {
    return (JSON.parse(error.bodyText) as { errors?: ProblemAnswer[] }).errors?.[0];
  } catch {
    return undefined;
  }
}
