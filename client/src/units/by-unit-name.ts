interface OfUnit {
  unit: { name: string };
}

/** The order of what belongs to units: by their names, as Vietnamese sorts them. */
export const byUnitName = (left: OfUnit, right: OfUnit): number => left.unit.name.localeCompare(right.unit.name, 'vi');
