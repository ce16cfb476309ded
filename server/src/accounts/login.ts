import { matchingKey } from '@ke-hoach/forms';

/** May a tidied user name be given? */
export const isLogin = (login: string) => /^[\p{L}\d._-]{3,60}$/u.test(login);

/** A user name out of a Vietnamese name: the given name, then the first letters of the others. "Lê Thị Mai": mai.lt */
export function loginOfName(name: string): string {
  const words = matchingKey(name)
    .replace(/[^a-z\d ]/g, '')
    .split(' ')
    .filter(Boolean);
  const firsts = words.slice(0, -1).map((word) => word[0]);
  const given = (words.at(-1) ?? '').slice(0, 30);
  return (firsts.length > 0 ? `${given}.${firsts.join('').slice(0, 20)}` : given).padEnd(3, '0');
}

/** The first of a name's user names that nobody has: mai.lt, mai.lt2, mai.lt3. */
export function freeLogin(wish: string, isTaken: (login: string) => boolean): string {
  for (let number = 1; ; number++) {
    const login = number === 1 ? wish : `${wish}${number}`;
    if (!isTaken(login)) return login;
  }
}
