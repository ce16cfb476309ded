import type { ChildProcess } from 'node:child_process';

/** Waits until a program has said something of this form; throws all it said when it ends without. */
export function saidBy(program: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: unknown) => {
      said += String(chunk);
      const found = wanted.exec(said);
      if (found) resolve(found);
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    program.once('exit', () => reject(new Error(`The server did not start:\n${said}`)));
  });
}
