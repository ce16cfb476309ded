import { spawn } from 'node:child_process';

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
      resolve(code ?? 128 + (signal === 'SIGKILL' ? 9 : 15));
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
    return await run(program, args, options);
  } finally {
    clearInterval(beat);
  }
}
