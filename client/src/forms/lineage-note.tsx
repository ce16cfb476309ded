import type { Field, Form } from '@ke-hoach/forms';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';

interface Props {
  field: Field;
  /** The published version, which still knows the fields that were retired since. */
  published: Form | null;
}

/** From which fields of earlier versions this one has its figures, and how they compare. */
export function LineageNote({ field, published }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const relations = (['sumOf', 'partOf', 'notComparable'] as const).flatMap((relation) => {
    const from = (field.lineage ?? []).filter((one) => one.relation === relation);
    if (from.length === 0) return [];
    const titles = from.map(({ field: id }) => {
      const earlier = published?.field(id);
      return earlier ? `“${fieldTitle(earlier, language)}”` : texts.inspector.earlierField;
    });
    return [{ relation, titles }];
  });
  return relations.map(({ relation, titles }) => (
    <p key={relation} className="small lineage">
      {texts.inspector.lineage[relation](titles.join(', '))}
    </p>
  ));
}
