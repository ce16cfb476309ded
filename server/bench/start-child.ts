import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a server of a bench as a process of its own, kept in `children` to be ended with it; answers its port. */
export function startChild(children: ChildProcess[], file: string, appUrl: string, message?: object): Promise<number> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [appUrl]);
  children.push(child);
  if (message) child.send(message);
  return new Promise((ready, failed) => {
    child.once('message', (port) => ready(port as number));
    child.once('exit', (code) => failed(new Error(`${file} ended with ${code}`)));
  });
}
