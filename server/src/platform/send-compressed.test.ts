import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { sendCompressed } from './send-compressed.ts';

it('is through when its answer is on its way, not before: whoever does not read waits for themselves', async () => {
  const long = 'x'.repeat(20_000_000);
  const through: string[] = [];
  const server = createServer((request, response) => {
    void sendCompressed(request, response, request.url === '/long' ? long : 'short').then(() =>
      through.push(request.url!),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const deaf = connect(port, '127.0.0.1').pause();
  const heard = once(server, 'request');
  deaf.write('GET /long HTTP/1.1\r\nHost: x\r\n\r\n');
  await heard;
  expect(await (await fetch(`http://127.0.0.1:${port}/short`)).text()).toBe('short');
  expect(through).toEqual(['/short']);
  deaf.destroy();
  await expect.poll(() => through).toEqual(['/short', '/long']);
  server.close();
  server.closeAllConnections();
});
