import { graphql } from '../gql/gql.ts';
import type { EditorsLine_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';

graphql(`
  fragment EditorsLine_report on Report {
    id
    lastEdited {
      at
      by {
        id
        name
      }
    }
    editing {
      by {
        id
        name
      }
    }
  }
`);

/** Who types in a unit's draft now; where nobody else does, who saved it last. Nothing before it is begun. */
export function EditorsLine({ report: { lastEdited, editing } }: { report: EditorsLine_reportFragment }) {
  const texts = useTexts();
  const names = editing.flatMap(({ by }) => by?.name ?? []);
  if (names.length > 0) return <p className="small">{texts.editors.now(names.join(', '))}</p>;
  if (!lastEdited?.by) return null;
  return <p className="small quiet">{texts.editors.last(lastEdited.by.name, lastEdited.at)}</p>;
}
