/** One question by somebody signed in; the data of the answer. */
export async function graphql(port: number, cookie: string, query: string, variables: object): Promise<unknown> {
  const response = await post(port, cookie, { query, variables });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Enters by the demonstration's card; answers the session's cookie. */
export async function signIn(port: number, card: string): Promise<string> {
  const query = 'mutation ($card: String!) { signInAsDemoRole(input: { card: $card }) { id } }';
  const response = await post(port, '', { query, variables: { card } });
  const cookie = response.headers.getSetCookie()[0];
  if (!cookie) throw new Error(await response.text());
  return cookie.split(';', 1)[0]!;
}

function post(port: number, cookie: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  return fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
}
