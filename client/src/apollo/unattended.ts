import { ApolloLink } from '@apollo/client';

/** So long after the last key, touch or movement of the mouse nobody is at the page any more, in milliseconds. */
const AWAY = 5 * 60_000;

let lastSign = Date.now();
for (const sign of ['keydown', 'pointerdown', 'pointermove', 'touchstart', 'wheel'])
  globalThis.addEventListener?.(sign, () => void (lastSign = Date.now()), { capture: true, passive: true });

/** Says of what a page asks by itself while nobody is at it that it is no use of the session, which ends when it is unused for long. */
export const unattended = new ApolloLink((operation, forward) => {
  if (Date.now() - lastSign > AWAY)
    operation.setContext(({ headers }) => ({ headers: { ...headers, 'x-unattended': '1' } }));
  return forward(operation);
});
