/*
 * Runs before everything else, on its own: asks what a page opened by its address will ask, so that on a slow line the
 * answers come while the program still does. `apollo/early-answers.ts` takes them; without them it asks as ever.
 */
/** Their texts, put here by the build: see inline-operations.ts. */
declare const operationTexts: { Frame: string; Report: string };

const forms = new Map<string, Promise<Response>>();
// As people/shared-computer.ts keeps it.
const cache = localStorage.getItem('ke-hoach.shared-computer') === 'on' ? 'no-store' : 'default';

/** The forms an answer stands on, which never change: those the browser has are there at once. */
function askForForms(answer: string): void {
  for (const [, hash = ''] of answer.matchAll(/"contentHash":"(\w+)"/g))
    if (!forms.has(hash)) forms.set(hash, fetch(`/published-forms/${hash}`, { cache }));
}

const ask = (query: string, variables: object): Promise<unknown> =>
  fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  }).then(
    async (response) => {
      const answer = await response.text();
      askForForms(answer);
      return JSON.parse(answer) as unknown;
    },
    () => null,
  );

const id = /^\/reports\/([^/]+)\/?$/.exec(location.pathname)?.[1];
// Whoever signs in or activates an account is somebody else afterwards: what was asked before would not be theirs.
if (!/^\/(?:sign-in|activate)/.test(location.pathname)) {
  const answers = new Map([['Frame', ask(operationTexts.Frame, {})]]);
  if (id) answers.set(`Report/${decodeURIComponent(id)}`, ask(operationTexts.Report, { id: decodeURIComponent(id) }));
  Object.assign(window, { earlyAnswers: answers, earlyForms: forms });
}

export {};
