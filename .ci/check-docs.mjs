import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ownFiles } from './own-files.mjs';

const ownPath = /^(?:schema|forms|server|client|docs|\.ci|\.github)\/[\w./@-]+$/;
const builtPath = /(^|\/)(dist|node_modules|\.data)(\/|$)/;
const decision = /decisions\/(\d{4}-[\w-]+\.md)/g;

/**
 * Every path, decision and npm command that a markdown file names and that does not exist, and every decision that bears the
 * number of another, one line each.
 */
export function brokenDocs(root) {
  const documents = ownFiles(root).filter((path) => path.endsWith('.md'));
  const decisions = documents.map((path) => relative(root, path)).filter((path) => path.startsWith('docs/decisions/'));
  const missing = documents.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const names = [
      ...missingPaths(root, file, text),
      ...missingDecisions(decisions, text),
      ...missingCommands(root, text),
    ];
    return names.map((name) => `${relative(root, file)}: ${name} does not exist`);
  });
  return [...missing, ...numberedTwice(decisions)];
}

function missingDecisions(decisions, text) {
  return [...text.matchAll(decision)]
    .map(([, name]) => name)
    .filter((name) => !decisions.includes(`docs/decisions/${name}`));
}

function numberedTwice(decisions) {
  const numberOf = (path) => basename(path).slice(0, 4);
  const twice = decisions.filter(
    (path, place) => decisions.findIndex((one) => numberOf(one) === numberOf(path)) !== place,
  );
  return twice.map((path) => `${path}: another decision has its number`);
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
