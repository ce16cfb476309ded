/* What pasting needs: fetched when something is pasted. */
export { pasteBlock, unpaste } from './paste-block.ts';
export { readBlock } from './read-block.ts';
