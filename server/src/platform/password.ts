import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's parameters (19 MiB, two passes). */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, options);
}

const nobody = hashPassword('nobody has this password');

/** Takes the same time for an unknown account (no hash) as for a known one. */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash != null;
}
