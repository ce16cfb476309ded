import type { UnitLetterhead_unitFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import './letterhead.css';

export type Letterhead = NonNullable<UnitLetterhead_unitFragment['letterhead']>;

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** The number of a report under this letterhead, as documents write it. */
export const sampleNumber = ({ style, sign }: Pick<Letterhead, 'style' | 'sign'>): string =>
  style === 'PARTY' ? `Số 05-BC/${sign}` : `Số: 05/BC-${sign}`;

/** The head and the signing block as they will be printed; on paper everything is Vietnamese. */
export function LetterheadSample({ letterhead }: { letterhead: Letterhead }) {
  const { plans } = useTexts();
  const { style, superior, body, heading, place, authority, signerTitle, signerName } = letterhead;
  return (
    <div className="letterhead" lang="vi">
      <div>
        {linesOf(superior).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {linesOf(body).map((line) => (
          <p key={line} className="strong">
            {line}
          </p>
        ))}
        {style === 'PARTY' ? <p>*</p> : null}
        <p>{sampleNumber(letterhead)}</p>
      </div>
      <div>
        {(style === 'PARTY' ? linesOf(heading) : [plans.national, plans.motto]).map((line) => (
          <p key={line} className="strong">
            {line}
          </p>
        ))}
        <p className="italic">{place}, ngày … tháng … năm …</p>
      </div>
      <div className="letterhead-signature">
        {[...linesOf(authority), ...linesOf(signerTitle)].map((line) => (
          <p key={line} className="strong">
            {line}
          </p>
        ))}
        <p className="strong">{signerName || '…'}</p>
      </div>
    </div>
  );
}
