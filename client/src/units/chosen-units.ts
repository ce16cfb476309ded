import type { UnitKind } from '../gql/graphql.ts';
import type { Texts } from '../texts/vi.ts';
import '../texts/vi-duties.ts';

interface Chosen {
  unitKinds: readonly UnitKind[];
  exceptUnits: readonly { name: string }[];
  alsoUnits: readonly { name: string }[];
}

/** "Phường, Xã, trừ Phường An Mỹ". */
export function chosenUnits(texts: Texts, { unitKinds, exceptUnits, alsoUnits }: Chosen): string {
  const names = (units: readonly { name: string }[]) => units.map(({ name }) => name).join(', ');
  return [
    unitKinds.map((kind) => texts.unitKind[kind]).join(', '),
    exceptUnits.length > 0 ? texts.setDuties.except(names(exceptUnits)) : '',
    alsoUnits.length > 0 ? (unitKinds.length > 0 ? texts.setDuties.also(names(alsoUnits)) : names(alsoUnits)) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
