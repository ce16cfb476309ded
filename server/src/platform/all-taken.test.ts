import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { cutWhenStalled } from './all-taken.ts';

it('an answer that nobody takes is cut off, one that is taken is not', async () => {
  const server = createServer((_request, response) => {
    cutWhenStalled(response, 200);
    response.end('x'.repeat(20_000_000));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  expect((await (await fetch(`http://127.0.0.1:${port}`)).text()).length).toBe(20_000_000);
  const answered = once(server, 'request');
  const deaf = connect(port, '127.0.0.1').pause();
  deaf.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const [, response] = await answered;
  await once(response, 'close');
  expect(response.writableFinished).toBe(false);
  deaf.destroy();
  server.closeAllConnections();
  server.close();
});
