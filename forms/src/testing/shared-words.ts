/** Names of standards, and signs: the same in every language. */
const technical: ReadonlySet<string> = new Set(['uuid', 'unicode', 'nfc', 'json', 'schema', 'byte', 'en']);

/**
 * The words two sentences have in common, without what stands in quotes, the pointer in front and names of standards:
 * a sentence and its translation should have none.
 */
export function sharedWords(one: string, other: string): string[] {
  const [first, second] = [one, other].map((sentence) => {
    const said = sentence.replace(/^\/\S*: /, '').replaceAll(/“[^”]*”/gu, ' ');
    return new Set((said.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !technical.has(word)));
  }) as [Set<string>, Set<string>];
  return [...first].filter((word) => second.has(word));
}
