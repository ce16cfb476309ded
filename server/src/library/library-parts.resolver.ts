import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { formById } from '../forms/form-loader.ts';
import { FormType } from '../forms/form.type.ts';
import { personById } from '../people/person-loader.ts';
import { PersonType } from '../people/people.type.ts';
import type { Request } from '../people/request.ts';
import { JsonScalar } from '../platform/scalars.ts';
import { rolesOver } from '../units/roles-over.ts';
import { unitOn } from '../units/unit-loader.ts';
import { UnitType } from '../units/unit.type.ts';
import { entryNow } from './library-loader.ts';
import { mayEditLibrary } from './library.policy.ts';
import {
  usesOfEntry,
  versionsOfEntry,
  type EntryRow,
  type EntryUse,
  type EntryVersionRow,
} from './library.repository.ts';
import {
  LibraryEntryConflict,
  LibraryEntrySaved,
  LibraryEntryType,
  LibraryUseType,
  LibraryVersionType,
} from './library.type.ts';

@Resolver(() => LibraryEntryType)
export class LibraryEntryResolver {
  @FieldResolver(() => JsonScalar, { description: 'What it says now, as CreateLibraryEntryInput tells.' })
  content(@Root() entry: EntryRow, @Ctx() { room }: Request): unknown {
    return room.json(entry.content);
  }

  @FieldResolver(() => Boolean, { description: 'Is it offered no more?' })
  isRetired(@Root() entry: EntryRow): boolean {
    return entry.retiredAt !== null;
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer change it?' })
  async canEdit(@Root() entry: EntryRow, @Ctx() request: Request): Promise<boolean> {
    return mayEditLibrary(await rolesOver(await request.reads.em(), entry.ownerId));
  }

  @FieldResolver(() => UnitType, { description: 'The office whose library it is in.' })
  owner(@Root() entry: EntryRow, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, entry.ownerId, request.clock.today);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who saved it last.' })
  savedBy(@Root() entry: EntryRow, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, entry.savedById);
  }

  @FieldResolver(() => [LibraryVersionType], { description: 'The latest hundred versions, newest first.' })
  async versions(@Root() entry: EntryRow, @Ctx() request: Request): Promise<LibraryVersionType[]> {
    return versionsOfEntry(await request.reads.em(), entry.entryId);
  }

  @FieldResolver(() => [LibraryUseType], {
    description: 'The forms that use it, in published versions or drafts; none of a group, which is copied.',
  })
  async uses(@Root() entry: EntryRow, @Ctx() request: Request): Promise<LibraryUseType[]> {
    return usesOfEntry(await request.reads.em(), entry);
  }
}

@Resolver(() => LibraryVersionType)
export class LibraryVersionResolver {
  @FieldResolver(() => JsonScalar)
  content(@Root() version: EntryVersionRow, @Ctx() { room }: Request): unknown {
    return room.json(version.content);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  savedBy(@Root() version: EntryVersionRow, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, version.savedById);
  }
}

@Resolver(() => LibraryUseType)
export class LibraryUseResolver {
  @FieldResolver(() => FormType)
  form(@Root() use: EntryUse, @Ctx() request: Request): Promise<FormType> {
    return formById(request, use.formId);
  }
}

@Resolver(() => LibraryEntrySaved)
export class LibraryEntrySavedResolver {
  @FieldResolver(() => LibraryEntryType)
  entry(@Root() result: LibraryEntrySaved, @Ctx() request: Request): Promise<LibraryEntryType> {
    return entryNow(result, request);
  }
}

@Resolver(() => LibraryEntryConflict)
export class LibraryEntryConflictResolver {
  @FieldResolver(() => LibraryEntryType)
  entry(@Root() result: LibraryEntryConflict, @Ctx() request: Request): Promise<LibraryEntryType> {
    return entryNow(result, request);
  }
}
