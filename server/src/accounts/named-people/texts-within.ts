import { matchingKey, type Form } from '@ke-hoach/forms';

/** A text among what was stored: what was asked there, and in which row of a table. */
interface TextWithin {
  question: string | null;
  row: number | null;
  text: string;
}

/** All texts of answers, by the questions of their form and in their order. */
export function textsOfAnswers(answers: object, form: Form): TextWithin[] {
  const ask = (key: string, table?: string) =>
    form.fields.find((one) => one.key === key && one.table === table)?.title ?? null;
  const order = form.fields.map(({ key, table }) => table ?? key);
  const inOrder = Object.entries(answers).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return inOrder.flatMap(([key, value]): TextWithin[] =>
    Array.isArray(value)
      ? value.flatMap((row: unknown, at): TextWithin[] =>
          isObject(row)
            ? Object.entries(row).flatMap(([column, cell]) =>
                leaves(cell).map((text) => ({ question: ask(column, key) ?? ask(key), row: at + 1, text })),
              )
            : leaves(row).map((text) => ({ question: ask(key), row: null, text })),
        )
      : leaves(value).map((text) => ({ question: ask(key), row: null, text })),
  );
}

/** All texts of anything else that was stored. */
export const textsOfAnything = (stored: unknown): TextWithin[] =>
  leaves(stored).map((text) => ({ question: null, row: null, text }));

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return isObject(value) ? Object.values(value).flatMap(leaves) : [];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Does a name, by its key, stand in a text as words of its own? "Lê Văn An" does not stand in "Lê Văn Anh". */
export function isNamedIn(text: string, key: string): boolean {
  const within = matchingKey(text);
  for (let at = within.indexOf(key); at >= 0; at = within.indexOf(key, at + 1)) {
    const around = `${within[at - 1] ?? ' '}${within[at + key.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

const shown = 300;

/** So much of a long text as stands around the name. */
export function aroundName(text: string, key: string): string {
  const signs = [...text];
  if (signs.length <= shown) return text;
  // The key is as long as the name but for what has no letter of its own; a hundred signs before it are enough to find it.
  const at = Math.max(0, matchingKey(text).indexOf(key) - 100);
  const part = signs.slice(at, at + shown).join('');
  return `${at > 0 ? '…' : ''}${part}${at + shown < signs.length ? '…' : ''}`;
}
