import { connect } from 'node:net';
import type { ScannerAddress } from './scanner-address.ts';

/** A scanner says one line; whoever says more says something else. */
const longestReply = 2000;
const largestChunk = 64 * 1024;

/**
 * Asks a scanner in the words of ClamAV's daemon, and answers the one line it says before it hangs up. Fails where it is
 * not there, hangs up before it was told all, says too much, or nothing in time.
 */
export function askClamd(address: ScannerAddress, message: readonly Buffer[], patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    const said: Buffer[] = [];
    let [length, isTold] = [0, false];
    const timer = setTimeout(() => socket.destroy(new Error('the scanner took too long')), patience);
    socket.on('data', (chunk: Buffer) => {
      said.push(chunk);
      length += chunk.length;
      if (length > longestReply) socket.destroy(new Error('the scanner said too much'));
    });
    socket.once('error', reject);
    socket.once('close', () => {
      clearTimeout(timer);
      const line = /^([^\0\n]+)[\0\n]$/.exec(Buffer.concat(said).toString('utf8'))?.[1];
      if (line !== undefined && isTold) resolve(line);
      else reject(new Error('the scanner hung up'));
    });
    for (const part of message.slice(0, -1)) socket.write(part);
    socket.write(message.at(-1)!, () => (isTold = true));
  });
}

/** All bytes of a file, in pieces with their lengths before them, and a length of nothing behind. */
export function inStream(bytes: Buffer): Buffer[] {
  const message: Buffer[] = [Buffer.from('zINSTREAM\0')];
  for (let from = 0; from < bytes.length; from += largestChunk) {
    const piece = bytes.subarray(from, from + largestChunk);
    message.push(lengthOf(piece.length), piece);
  }
  return [...message, lengthOf(0)];
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
