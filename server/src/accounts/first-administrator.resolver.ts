import { Ctx, Query, Resolver } from 'type-graphql';
import type { Request } from '../people/request.ts';
import { hasAdministrator } from './first-administrator.ts';

@Resolver()
export class FirstAdministratorResolver {
  @Query(() => Boolean, {
    description: 'Nobody administers anything here yet, so nobody can sign in: whoever runs the machine comes first.',
  })
  async awaitsAdministrator(@Ctx() { reads, clock }: Request): Promise<boolean> {
    return !(await hasAdministrator(await reads.em(), clock.today));
  }
}
