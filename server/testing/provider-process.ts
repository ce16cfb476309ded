// A provider of identities as a process of its own (npm package oidc-provider), for tests: whoever types a name is that
// person. Says its port on standard output.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

const [clientId = '', clientSecret = '', publicUrl = ''] = process.argv.slice(2);
const server = createServer();
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [`${publicUrl}/oidc/callback`],
      post_logout_redirect_uris: [`${publicUrl}/sign-in`],
    },
  ],
  pkce: { required: () => true },
  cookies: { keys: ['only for tests'] },
});
server.on('request', provider.callback());
process.stdout.write(`${issuer}\n`);
