import type { UnitKind } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';

interface Props {
  kinds: readonly UnitKind[];
  kind: UnitKind | '';
  onKind: (kind: UnitKind | '') => void;
}

/** As which kind of unit a form is looked at; nothing to choose as long as no kind is known. */
export function PreviewKindField({ kinds, kind, onKind }: Props) {
  const texts = useTexts();
  return (
    <Labelled label={texts.previewing.kind}>
      {(given) => (
        <select
          {...given}
          className="control"
          value={kind}
          disabled={kinds.length === 0}
          onChange={({ target }) => onKind(target.value as UnitKind | '')}
        >
          <option value="">{texts.previewing.anyKind}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {texts.unitKind[one]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
