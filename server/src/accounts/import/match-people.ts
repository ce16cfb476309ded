import type { PersonVerdict } from '@ke-hoach/schema';
import { tidyLogin } from '../../people/sign-in.ts';
import { UnitNames } from '../../units/unit-names.ts';
import type { StandingUnit } from '../../units/units-below.repository.ts';
import { freeLogin, isLogin, loginOfName } from '../login.ts';

/** A person as a sheet writes it. */
export interface PersonRow {
  name: string;
  login: string | null;
  unitName: string | null;
}

/** Under which user name and at which unit a row puts its person. */
export interface MatchedPerson {
  verdict: PersonVerdict;
  login: string;
  unitId: string | null;
  unitName: string | null;
}

interface Place {
  units: readonly StandingUnit[];
  /** The unit of rows that name none. */
  under: string;
  /** User names that somebody has. */
  taken: ReadonlySet<string>;
}

/**
 * Says of each row which unit it means, by code or by name however it is written (see UnitNames), and which user name the
 * person gets. A user name written twice is one person with roles at several units.
 */
export async function matchPeople(
  rows: readonly PersonRow[],
  { units, under, taken }: Place,
): Promise<MatchedPerson[]> {
  const unitOf = await unitFinder(units, under);
  const written = new Set(rows.map(({ login }) => tidyLogin(login ?? '')));
  const given = new Set<string>();
  return rows.map((row) => {
    const wish = tidyLogin(row.login ?? '');
    const isFree = (login: string) => !taken.has(login) && !given.has(login);
    const isNameless = row.name.trim() === '';
    const free = () => freeLogin(loginOfName(row.name), (one) => !isFree(one) || written.has(one));
    const login = wish || (isNameless ? '' : free());
    const unit = unitOf(row.unitName);
    const place = { login, unitId: unit?.id ?? null, unitName: unit?.name ?? null };
    const refuse = (verdict: PersonVerdict) => ({ ...place, verdict });
    if (isNameless) return refuse('noName');
    if (!isLogin(login)) return refuse('loginInvalid');
    if (taken.has(login)) return refuse('loginTaken');
    if (!unit) return refuse(unit === undefined ? 'unknownUnit' : 'ambiguousUnit');
    const isKnown = given.has(login);
    given.add(login);
    return { ...place, verdict: isKnown ? 'samePerson' : 'new' };
  });
}

/** Finds the unit a sheet names: undefined where there is none, null where there are several. */
async function unitFinder(units: readonly StandingUnit[], under: string) {
  const byCode = new Map(units.flatMap((unit) => (unit.code ? [[unit.code, unit] as const] : [])));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const names = await UnitNames.of(units);
  return (name: string | null): StandingUnit | null | undefined => {
    if (!name) return byId.get(under);
    const coded = byCode.get(name.trim());
    if (coded) return coded;
    const named = names.find(name);
    return named.length > 1 ? null : named[0];
  };
}
