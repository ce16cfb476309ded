import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const texts = fileURLToPath(new URL('../forms/src/texts/', import.meta.url));
const catalogue = fileURLToPath(new URL('src/texts/en.ts', import.meta.url));

/** English sentences of the form language: their file, what it exports, and the same in Vietnamese. */
const sentences: [file: string, name: string, vietnamese: string, its: string][] = [
  ['en.ts', 'en', 'vi.ts', 'vi'],
  ['expression-en.ts', 'expressionEn', 'expression-vi.ts', 'expressionVi'],
  ['expression-words-en.ts', 'expressionWordsEn', 'expression-words-vi.ts', 'expressionWordsVi'],
  ['form-en.ts', 'formEn', 'form-vi.ts', 'formVi'],
  ['operations-en.ts', 'operationsEn', 'operations-vi.ts', 'operationsVi'],
];
const APART = '\0english-apart:';

/**
 * Keeps the English sentences of `forms` out of what everybody downloads (docs/decisions/0008-texts.md): in their place
 * stand the Vietnamese ones, and the English catalogue, fetched when somebody chooses English, puts them there.
 */
export function englishApart(): Plugin {
  return {
    name: 'english-apart',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      if (source.startsWith(APART)) return source;
      if (!importer?.startsWith(texts)) return null;
      const file = source.slice('./'.length);
      return sentences.some(([english]) => english === file) ? APART + file : null;
    },
    load(id) {
      const found = id.startsWith(APART) ? sentences.find(([file]) => APART + file === id) : undefined;
      if (!found) return null;
      const [, name, vietnamese, its] = found;
      return `import { ${its} } from '${texts}${vietnamese}'; export const ${name} = { ...${its} };`;
    },
    transform(code, id) {
      if (id !== catalogue) return null;
      const moved = sentences.map(
        ([file, name]) => `
          import { ${name} as ${name}Place } from '${APART}${file}';
          import { ${name} as ${name}Kept } from '${texts}${file}';
          Object.assign(${name}Place, ${name}Kept);`,
      );
      return code + moved.join('');
    },
  };
}
