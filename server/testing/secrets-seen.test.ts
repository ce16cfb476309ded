import { expect, it } from 'vitest';
import { SecretsSeen } from './secrets-seen.ts';

it('of what is sent and told, what opens an account is found in a log', () => {
  const secrets = new SecretsSeen();
  secrets.in({ input: { login: 'mai.lt.an-my', password: 'một "câu" dễ nhớ', people: [{ code: '20341-20347' }] } });
  secrets.in([{ slips: [{ code: 'AB2C-DEFG-HJKM-NPQR' }] }, { secret: 'kehoach_0123456789' }]);
  secrets.inCookie('__Host-kehoach_session=abcdefghijkl; HttpOnly');
  const line = (said: string) => secrets.toldBy([JSON.stringify({ said })]);
  expect(line('mai.lt.an-my at 20341-20347')).toEqual([]);
  for (const told of ['một "câu" dễ nhớ', 'AB2C-DEFG-HJKM-NPQR', 'kehoach_0123456789', 'abcdefghijkl']) {
    expect(line(`refused: ${told}`)).toEqual([told]);
  }
});
