import { formatNumber } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import '../texts/vi-targets.ts';
import type { Preview } from './use-change-units.ts';

/** The server tells no more of each list. */
const most = 200;

/** What a batch would lead to, in sentences; lists that are long scroll in themselves. */
export function ChangePreview({ preview }: { preview: Preview }) {
  const texts = useTexts();
  const words = texts.units;
  const { language } = useLanguage();
  const { reportsAdded, reportsVoided, reportsToDecide, roles, plans, targets, figures, told, unitsMoved } = preview;
  const single = [
    reportsAdded > 0 ? words.reportsAdded(reportsAdded) : '',
    reportsVoided > 0 ? words.reportsVoided(reportsVoided) : '',
    unitsMoved > 0 ? words.unitsMoved(unitsMoved) : '',
    ...plans.map(({ title, toUnit }) => words.planPasses(title, toUnit)),
  ].filter(Boolean);
  const counted = (title: (count: number) => string, { length }: { length: number }) =>
    length < most ? title(length) : words.atLeast(title(length));
  const lists = [
    {
      title: counted(words.toDecide, reportsToDecide),
      lines: reportsToDecide.map(({ unitName, periodName }) => words.leftOver(unitName, periodName)),
    },
    {
      title: counted(words.rolesPass, roles),
      lines: roles.map(({ personName, role, fromUnit, toUnit }) =>
        words.rolePasses(personName, texts.role[role], fromUnit, toUnit),
      ),
    },
    {
      title: texts.targets.followsTitle,
      lines: targets.map(({ unitName, owed, ...target }) =>
        texts.targets.follows(unitName, texts.titleOf(target), formatNumber(owed, language)),
      ),
    },
    {
      title: words.figures,
      lines: figures.map(({ unitName, reports, entries, recast }) => {
        const counts = (count: 'handedIn' | 'begun') =>
          entries
            .filter((entry) => entry[count] > 0)
            .map((entry) =>
              words.entries(texts.titleOf({ title: entry.formTitle, titleEn: entry.formTitleEn }), entry[count]),
            );
        return words.recast[recast](unitName, words.handedIn(reports, counts('handedIn'), counts('begun')));
      }),
    },
    {
      title: words.toldOfPlans,
      lines: told.map(({ unitName, ownPlans, tasks }) => words.told(unitName, ownPlans, tasks)),
    },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section className="stack change-preview" aria-label={words.previewTitle}>
      <p>{words.previewAsOf(preview.asOf)}</p>
      {single.length + lists.length === 0 ? <p>{words.nothingFollows}</p> : null}
      {single.length > 0 ? <Lines lines={single} /> : null}
      {lists.map(({ title, lines }) => (
        <div key={title}>
          <h3>{title}</h3>
          <Lines lines={lines} />
          {lines.length < most ? null : <p className="hint">{words.firstOnly(most)}</p>}
        </div>
      ))}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="change-lines" tabIndex={lines.length > 6 ? 0 : undefined}>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
