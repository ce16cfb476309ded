import { headColumns, sizes } from './measures.ts';
import type { PaperHead } from './paper.ts';

/** What stands on the right of a head, and how long the rules under both sides are, in millimetres. */
export interface HeadLines {
  heading: { text: string; size: number }[];
  ruleLeft: number;
  ruleRight: number;
}

export function linesOfHead({ style, heading, body }: PaperHead): HeadLines {
  const lines =
    style === 'party'
      ? heading.map((text) => ({ text, size: sizes.heading }))
      : [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: sizes.head },
          { text: 'Độc lập - Tự do - Hạnh phúc', size: sizes.motto },
        ];
  const last = lines.at(-1);
  const written = last ? lengthOf(last.text, last.size) : 0;
  return {
    heading: lines,
    // Under the writer a third to a half of its line, under the motto as long as it is (NĐ 30/2020).
    ruleLeft: Math.min(lengthOf(body.at(-1) ?? '', sizes.head) * 0.45, headColumns[0] * 0.5),
    ruleRight: Math.min(written, headColumns[1]),
  };
}

/** About how long a bold text is: a capital of Times is seven tenths of its size wide, a small letter nearly half. */
function lengthOf(text: string, size: number): number {
  const inSizes = Array.from(text, (sign) =>
    sign === ' ' || sign === '-' ? 0.28 : /\p{Lu}/u.test(sign) ? 0.71 : 0.47,
  );
  return inSizes.reduce((sum, width) => sum + width, 0) * size * 0.3528;
}
