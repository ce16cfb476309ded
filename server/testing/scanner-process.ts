// Scanners as a process of its own, for tests: one does what ClamAV's daemon does, as far as it is asked here, and knows
// the one harmless file that all call harmful; the others misbehave, each on a port of its own. Says the ports.
import { createServer, type AddressInfo, type Socket } from 'node:net';

const harmful = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

/** Answers once a command, and the pieces of a file that follow it, are whole. */
function honest(socket: Socket): void {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    if (chunk.at(-1) !== 0) return;
    const heard = Buffer.concat(chunks);
    if (heard.toString('latin1') === 'zPING\0') socket.end('PONG\0');
    const file = heard.subarray(0, 10).toString('latin1') === 'zINSTREAM\0' ? joined(heard.subarray(10)) : null;
    if (file) socket.end(file.includes(harmful) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
  });
}

/** What the pieces make up; null while the end, a piece of nothing, is not there. */
function joined(pieces: Buffer): Buffer | null {
  const file: Buffer[] = [];
  for (let at = 0; at + 4 <= pieces.length;) {
    const length = pieces.readUInt32BE(at);
    if (length === 0) return Buffer.concat(file);
    file.push(pieces.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

/** Says the same whatever it is sent, once all is there or when called. */
const says = (words: string) => (socket: Socket) =>
  void socket.on('data', (chunk: Buffer) => chunk.subarray(-4).equals(Buffer.alloc(4)) && socket.end(words));

const scanners: Record<string, (socket: Socket) => void> = {
  honest,
  'says nothing': (socket) => void socket.resume(),
  'hangs up': (socket) => void socket.once('data', () => socket.destroy()),
  'hangs up politely': says(''),
  'breaks off its word': says('stream: OK'),
  'says more than one thing': says('stream: Eicar-Signature FOUND\0stream: OK\0'),
  'is too busy': says('COMMAND READ TIMED OUT. ERROR\0'),
  'takes no more': says('INSTREAM size limit exceeded. ERROR\0'),
  'speaks of another file': says('/etc/passwd: OK\0'),
  'is a page': (socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
  'never ends': (socket) => {
    const more = setInterval(() => socket.write('stream: OK '.repeat(100)), 1);
    socket.on('close', () => clearInterval(more)).on('error', () => undefined);
  },
};

const ports: Record<string, number> = {};
for (const [name, answer] of Object.entries(scanners)) {
  const server = createServer((socket) => answer(socket.on('error', () => undefined)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ports[name] = (server.address() as AddressInfo).port;
}
process.stdout.write(`${JSON.stringify(ports)}\n`);
