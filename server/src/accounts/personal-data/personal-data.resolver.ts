import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../../people/request.ts';
import { erasePerson } from './erase-person.ts';
import { exportPersonalData } from './export-personal-data.ts';
import {
  ErasePersonInput,
  ErasePersonResult,
  ExportPersonalDataInput,
  PersonalDataExported,
} from './personal-data.type.ts';

@Resolver()
export class PersonalDataResolver {
  @Mutation(() => PersonalDataExported, {
    description: 'All that is kept of the asker, or of somebody for an administrator of all units where they worked.',
  })
  exportPersonalData(
    @Ctx() request: Request,
    @Arg('input', () => ExportPersonalDataInput) input: ExportPersonalDataInput,
  ): Promise<PersonalDataExported> {
    return exportPersonalData(request, input);
  }

  @Mutation(() => ErasePersonResult, {
    description: 'Erases name, user name and position of somebody who holds no role any more; the record stays.',
  })
  async erasePerson(
    @Ctx() request: Request,
    @Arg('input', () => ErasePersonInput) input: ErasePersonInput,
  ): Promise<typeof ErasePersonResult> {
    return erasePerson(request, input);
  }
}
