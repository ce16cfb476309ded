import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ProviderConfig } from '../src/accounts/provider/provider-config.ts';

/** What the tests' server calls itself towards the provider; nothing listens there. */
const publicUrl = 'http://localhost:1';

/** Starts a real provider of identities as a process of its own. */
export async function startProvider(): Promise<{ config: ProviderConfig; stop(): void }> {
  const [clientId, clientSecret] = ['ke-hoach', 'only for tests'];
  const script = fileURLToPath(new URL('provider-process.ts', import.meta.url));
  const process_ = spawn(process.execPath, [script, clientId, clientSecret, publicUrl], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await once(process_.stdout, 'data')) as [Buffer];
  const issuer = said.toString().trim().split('\n')[0]!;
  return { config: { issuer, clientId, clientSecret, publicUrl, name: 'VNeID' }, stop: () => void process_.kill() };
}

/**
 * Goes through the provider's own pages as somebody, from the address that our server leads to, and answers the query
 * that the provider sends back.
 */
export async function signInThere(address: string, name: string): Promise<string> {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
  let [next, form]: [string, Record<string, string> | undefined] = [address, undefined];
  for (let steps = 0; steps < 12; steps += 1) {
    const response: Response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: cookie(), ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, key, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      jar.set(key!, value!);
    }
    const location = response.headers.get('location');
    if (location?.startsWith(publicUrl)) return new URL(location).search.slice(1);
    const page = location ? '' : await response.text();
    [next, form] = location ? [new URL(location, next).href, undefined] : [next, answerTo(page, name)];
  }
  throw new Error('the provider never sent the browser back');
}

/** What somebody types into the provider's page: a name first, then consent. */
function answerTo(page: string, name: string): Record<string, string> {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
  if (!prompt) throw new Error(`not a page of the provider: ${page.slice(0, 500)}`);
  return prompt === 'login' ? { prompt, login: name, password: 'any' } : { prompt };
}
