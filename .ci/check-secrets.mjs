import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ownFiles } from './own-files.mjs';

/** What only a real secret looks like: each with what it is called in the message. */
const shapes = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{20}/],
  ['an access token of ours', /\bkehoach_[\w-]{43}(?![\w-])/],
  ['an access key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60})/],
  ['a token of GitLab', /\bglpat-[\w-]{20}/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[^$\s]/],
  ['a token of Slack', /\bxox[abprs]-[\w-]{20}/],
  ['an API key of Google', /\bAIza[\w-]{35}\b/],
  ['a signed token', /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/],
  [
    'a password in an address',
    /\b[a-z]+:\/\/[^\s:/@$<{`'"]+:(?!password@|secret@)[^\s:/@$<{`'"…]{12,}@(?!127\.0\.0\.1|localhost|\[::1\])/,
  ],
];
const binary = /\.(?:png|jpg|woff2?|ttf|xlsx|docx|ico|gz|br)$/;

/** Every secret in a file of ours, one line each. */
export function secretsIn(root) {
  return secretsAmong(root, ownFiles(root));
}

/** The same of what every browser is given: what was built in may have come from the machine and stand in no file of ours. */
export function secretsInBundle(root) {
  const folder = join(root, 'client', 'dist');
  if (!existsSync(join(folder, 'index.html'))) return ['client/dist is not built'];
  const built = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return secretsAmong(
    root,
    built.map(({ parentPath, name }) => join(parentPath, name)),
  );
}

function secretsAmong(root, paths) {
  return paths
    .filter((path) => !binary.test(path))
    .flatMap((path) => secretsOf(readFileSync(path, 'utf8')).map((what) => `${relative(root, path)} holds ${what}`));
}

export function secretsOf(text) {
  return shapes.filter(([, shape]) => shape.test(text)).map(([name]) => name);
}
