import { createServer } from 'node:net';

/** The wanted port of the loopback address when nobody listens there, else a free one chosen by the system. */
export async function freePort(wanted: number | undefined): Promise<number> {
  if (wanted && (await canListen(wanted))) return wanted;
  const port = await canListen(0);
  if (!port) throw new Error('no free port on 127.0.0.1');
  return port;
}

function canListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
