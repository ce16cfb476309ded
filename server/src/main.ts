import { readConfig } from './config.ts';
import { StartRefusal, wrongNode } from './platform/start-refusal.ts';
import type { Serving } from './serve.ts';

/** A stop that takes longer is cut off; PostgreSQL, if still up, is adopted by the next start. */
const stopPatience = 9500;

let isStopping = false;
const say = (line: string) => process.stdout.write(`${line}\n`);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

async function run(): Promise<void> {
  if (major < 22 || (major === 22 && minor < 17)) throw wrongNode(process.version);
  const config = readConfig(process.env, process.argv.slice(2));
  if (config.resetDemo) {
    const { resetDemo } = await import('./demo-data.ts');
    await resetDemo(config, say);
    say('Đã nạp lại bản trình diễn / the demo is loaded anew');
    return;
  }
  const starting = import('./serve.ts').then(({ serve }) => serve(config, say));
  endOnSignals(starting);
  const { address } = await starting;
  say(`Kế Hoạch: ${address}  (Ctrl-C để dừng / to stop)`);
}

/** What is being started is first started, then stopped: nothing is left half made. A second signal changes nothing. */
function endOnSignals(starting: Promise<Serving>): void {
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    say('Đang dừng / stopping');
    setTimeout(() => process.exit(0), stopPatience).unref();
    await starting.then((serving) => serving.stop()).catch(() => undefined);
    process.exit(0);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

run().catch((error: unknown) => {
  const words =
    error instanceof StartRefusal ? `${error.vi}\n${error.en}` : `Lỗi ngoài dự kiến / unexpected error\n${text(error)}`;
  process.stderr.write(`${words}\n`);
  process.exit(1);
});

function text(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
