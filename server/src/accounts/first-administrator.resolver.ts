import { Ctx, Query, Resolver } from 'type-graphql';
import type { Request } from '../people/request.ts';
import { hasAdministrator } from './first-administrator.ts';

/** Servers whose database has an administrator: the last one stays, so that it is not asked for every stranger. */
const administered = new WeakSet<object>();

@Resolver()
export class FirstAdministratorResolver {
  @Query(() => Boolean, {
    description: 'Nobody administers anything here yet, so nobody can sign in: whoever runs the machine comes first.',
  })
  async awaitsAdministrator(@Ctx() { orm, reads, clock }: Request): Promise<boolean> {
    if (administered.has(orm)) return false;
    if (!(await hasAdministrator(await reads.em(), clock.today))) return true;
    administered.add(orm);
    return false;
  }
}
