import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ownFiles } from './own-files.mjs';

const ownPath = /^(?:schema|forms|server|client|docs|\.ci|\.github)\/[\w./@-]+$/;
const builtPath = /(^|\/)(dist|node_modules|\.data)(\/|$)/;

/** Every path and npm command that a markdown file names and that does not exist, one line each. */
export function brokenDocs(root) {
  const documents = ownFiles(root).filter((path) => path.endsWith('.md'));
  return documents.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const missing = [...missingPaths(root, file, text), ...missingCommands(root, text)];
    return missing.map((name) => `${relative(root, file)}: ${name} does not exist`);
  });
}

function missingPaths(root, file, text) {
  const links = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(join(dirname(file), decodeURI(target))));
  const named = [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, code]) => code)
    .filter((code) => ownPath.test(code) && !builtPath.test(code))
    .filter((code) => !existsSync(join(root, code)) && !existsSync(join(dirname(file), code)));
  return [...links, ...named];
}

function missingCommands(root, text) {
  return [...text.matchAll(/npm run ([\w:-]+)(?: -w (\S+?)(?=[\s`]|$))?/gm)]
    .filter(([, script, workspace]) => !scriptsOf(root, workspace ?? '.')[script])
    .map(([command]) => `\`${command}\``);
}

function scriptsOf(root, workspace) {
  const path = join(root, workspace.replace('@ke-hoach/', ''), 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).scripts ?? {}) : {};
}
