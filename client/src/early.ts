/*
 * Runs before everything else, on its own: asks what a page opened by its address will ask, so that on a slow line the
 * answers come while the program still does. `apollo/early-answers.ts` takes them; without them it asks as ever.
 */
/** Their texts, put here by the build: see inline-operations.ts. */
declare const operationTexts: { Frame: string; Report: string };

const ask = (query: string, variables: object): Promise<unknown> =>
  fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  }).then(
    (response) => response.json() as Promise<unknown>,
    () => null,
  );

const id = /^\/reports\/([^/]+)\/?$/.exec(location.pathname)?.[1];
// Whoever signs in or activates an account is somebody else afterwards: what was asked before would not be theirs.
if (!/^\/(?:sign-in|activate)/.test(location.pathname)) {
  const answers = new Map([['Frame', ask(operationTexts.Frame, {})]]);
  if (id) answers.set(`Report/${decodeURIComponent(id)}`, ask(operationTexts.Report, { id: decodeURIComponent(id) }));
  Object.assign(window, { earlyAnswers: answers });
}

export {};
