import { shortestPassword } from '@ke-hoach/schema';

/** What is longer is refused before it is hashed. */
export const longestPassword = 1000;

/** Too short, or the user name is in it. */
export const isWeak = (password: string, login: string) =>
  [...password].length < shortestPassword || password.toLowerCase().includes(login);
