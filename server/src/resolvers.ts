import { HeldRoleResolver, PeopleResolver } from './people/people.resolver.ts';
import { UnitsListResolver } from './units/units-list.resolver.ts';
import { UnitsResolver } from './units/units.resolver.ts';

/** All resolvers: the whole GraphQL edge on one page. */
export const resolvers = [HeldRoleResolver, PeopleResolver, UnitsListResolver, UnitsResolver];
