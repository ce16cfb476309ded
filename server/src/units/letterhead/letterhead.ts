import type { LetterheadStyle } from '@ke-hoach/schema';

/** How documents of a unit are headed and signed [đầu thư]; texts of several lines have line feeds. */
export interface Letterhead {
  /** The state's heading (NĐ 30/2020), or the Party's way, which the Farmers' and the Youth Union follow. */
  style: LetterheadStyle;
  /** Above the writer's name, in ordinary capitals. */
  superior: string;
  /** The writer, in bold capitals. */
  body: string;
  /** What stands on the right in the Party's way instead of the state's heading. */
  heading: string;
  /** The writer inside a sentence. */
  ownName: string;
  /** The writer's part of document numbers: MTTQ-BTT. */
  sign: string;
  place: string;
  /** TM. BAN THƯỜNG TRỰC; empty where the head signs alone. */
  authority: string;
  signerTitle: string;
  signerName: string;
}

/** The most characters of each text. */
export const letterheadLimits: Readonly<Record<Exclude<keyof Letterhead, 'style'>, number>> = {
  ...{ superior: 300, body: 300, heading: 200, ownName: 300, sign: 40, place: 100 },
  ...{ authority: 200, signerTitle: 200, signerName: 100 },
};

/** Those which may not be empty. */
export const neededTexts = ['body', 'ownName', 'sign', 'place'] as const;
