import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { decodeCursor, encodeCursor } from '../../platform/connection.type.ts';
import { unitToAdminister } from '../accounts.repository.ts';
import { findNamedPlaces } from '../named-people/find-named-places.ts';
import { theFirst } from '../named-people/named-places.repository.ts';
import { NamedPlaces } from '../named-people/named-places.type.ts';
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
  @Query(() => NamedPlaces, {
    description:
      'Where a person is named in reports of a unit and those below it, for its administrators: answers, explanations, reasons, remarks, names of files; blind to accents and case. Looks through some reports at a time: ask on from `endCursor` until it is null.',
  })
  async namedPlaces(
    @Ctx() request: Request,
    @Arg('unitId', () => ID) unitId: string,
    @Arg('name', () => String, { description: 'Two words at least, at most 100 signs.' }) name: string,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<NamedPlaces> {
    signedIn(request);
    const em = await request.reads.em();
    const unit = await unitToAdminister(em, unitId, 'person.find');
    const from = decodeCursor(after, ['integer', 'key']) ?? theFirst;
    const { places, lookedThrough, last } = await findNamedPlaces(em, unit, name, from as typeof theFirst);
    return { places, lookedThrough, endCursor: last && encodeCursor([...last]) };
  }

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
