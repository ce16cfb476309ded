import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Refusal } from './refusal.mjs';

/**
 * Runs a program on this terminal to its end. Ctrl-C and SIGTERM are passed on once; the program decides when it ends.
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', windowsHide: true, ...options });
    let passed = false;
    const pass = (signal) => {
      if (!passed) child.kill(signal);
      passed = true;
    };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Runs a step that may take long, and says every 15 seconds that it is still at work. */
export async function runStep(title, program, args, options) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  console.log(`${title} …`);
  const beat = setInterval(() => console.log(`  … ${seconds()} s`), 15_000);
  try {
    const code = await run(program, args, options);
    if (isInterrupted(code)) throw new Refusal('Đã dừng giữa chừng.', 'Stopped half-way.');
    return code;
  } finally {
    clearInterval(beat);
  }
}

/** Whether an exit code tells of Ctrl-C or SIGTERM. */
export const isInterrupted = (code) => code === 130 || code === 143;
