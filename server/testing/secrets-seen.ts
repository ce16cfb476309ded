/** Members by which people send or are told what opens an account. */
const secret = new Set(['password', 'current', 'secret', 'clientSecret']);
const activationCode = /^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/i;
/** Shorter ones are no secrets, and stand in other words. */
const shortest = 8;

/**
 * What opens an account, of all that a test sends and is told: passwords, one-time codes, access tokens, cookies and the
 * provider's secret. None of it belongs in a log.
 */
export class SecretsSeen {
  readonly #seen = new Set<string>();

  /** Looks through something that is sent or answered, however deep. */
  in(value: unknown, name = ''): void {
    if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) this.in(member, Array.isArray(value) ? name : key);
    } else if (typeof value === 'string' && value.length >= shortest) {
      if (secret.has(name) || (name === 'code' && activationCode.test(value))) this.#seen.add(value);
    }
  }

  /** What a browser is told to keep: the value, whatever it is called. */
  inCookie(set: string): void {
    const value = /^[^=]+=([^;]*)/.exec(set)?.[1] ?? '';
    if (value.length >= shortest) this.#seen.add(value);
  }

  /** Those that stand in the lines of a log, as they are or as JSON writes them. */
  toldBy(lines: readonly string[]): string[] {
    const log = lines.join('');
    return [...this.#seen].filter((one) => [one, JSON.stringify(one).slice(1, -1)].some((way) => log.includes(way)));
  }
}
