import { useEffect, useRef } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-duties.ts';
import type { DutiesPreview } from './use-change-duties.ts';

/** What a batch would lead to, in sentences. While a plan is written, no report exists: units are told, not reports. */
export function DutyPreview({ preview, isIssued }: { preview: DutiesPreview; isIssued: boolean }) {
  const texts = useTexts();
  const words = texts.setDuties;
  const heading = useRef<HTMLHeadingElement>(null);
  // The entries are gone from the screen: focus goes to what takes their place.
  useEffect(() => heading.current?.focus(), []);
  const { assignments, reportsAdded, reportsVoided, reportsToDecide } = preview;
  const lines = [
    ...assignments.map(({ formTitle, formTitleEn, periodName, asks, units, begun }) => {
      const form = texts.titleOf({ title: formTitle, titleEn: formTitleEn });
      return asks === 'ONE'
        ? words.unitsReport(form, periodName, units, begun, isIssued)
        : words.unitsMay(form, periodName, units, begun);
    }),
    reportsAdded > 0 ? words.added(reportsAdded) : '',
    reportsVoided > 0 ? words.voided(reportsVoided) : '',
  ].filter(Boolean);
  return (
    <section className="stack" aria-label={words.previewTitle}>
      <h3 ref={heading} tabIndex={-1}>
        {words.previewTitle}
      </h3>
      {lines.length === 0 ? (
        <p>{words.nothingFollows}</p>
      ) : (
        <ul className="duty-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {reportsToDecide.length > 0 ? (
        <div>
          <p>{words.toDecide(reportsToDecide.length)}</p>
          <ul className="duty-lines" tabIndex={reportsToDecide.length > 6 ? 0 : undefined}>
            {reportsToDecide.map(({ unitName, periodName }, index) => (
              <li key={index}>
                {unitName}, {periodName}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
