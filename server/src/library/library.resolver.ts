import { LibraryKind } from '@ke-hoach/schema';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import { createLibraryEntry } from './create-library-entry.ts';
import { editLibraryEntry } from './edit-library-entry.ts';
import {
  CreateLibraryEntryInput,
  EditLibraryEntryInput,
  RestoreLibraryEntryInput,
  RetireLibraryEntryInput,
} from './library.inputs.ts';
import { findEntry, listEntries } from './library.repository.ts';
import { LibraryEntryConnection, LibraryEntryType, SaveLibraryEntryResult } from './library.type.ts';
import { restoreLibraryEntry } from './restore-library-entry.ts';
import { retireLibraryEntry } from './retire-library-entry.ts';
import {
  LibraryEntryConflictResolver,
  LibraryEntryResolver,
  LibraryEntrySavedResolver,
  LibraryUseResolver,
  LibraryVersionResolver,
} from './library-parts.resolver.ts';

@Resolver()
export class LibraryResolver {
  @Query(() => LibraryEntryConnection, {
    description:
      'Entries by title that a designer may use: of the own office and of those above; nobody else sees any.',
  })
  async library(
    @Ctx() request: Request,
    @Arg('kind', () => LibraryKind) kind: LibraryKind,
    @Arg('search', () => String, { nullable: true, description: 'Part of a title or key; accents may be left out.' })
    search?: string,
    @Arg('includeRetired', () => Boolean, { defaultValue: false }) includeRetired = false,
    @Arg('first', () => Int, { defaultValue: 50 }) first = 50,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<LibraryEntryType>> {
    signedIn(request);
    const size = pageSize(first);
    const asked = { kind, search: search?.trim() || null, retired: includeRetired };
    const from = decodeCursor(after, ['id'])?.[0] ?? null;
    const { found, total } = await listEntries(await request.reads.em(), asked, size + 1, from);
    return page(
      found,
      size,
      total,
      (row) => row,
      (row) => [row.id],
    );
  }

  @Query(() => LibraryEntryType, { nullable: true, description: 'One entry of the library.' })
  async libraryEntry(@Ctx() request: Request, @Arg('id', () => ID) id: string): Promise<LibraryEntryType | null> {
    signedIn(request);
    return (await findEntry(await request.reads.em(), id)) ?? null;
  }

  @Mutation(() => SaveLibraryEntryResult, { description: 'Adds an entry to the library of the own office.' })
  createLibraryEntry(
    @Ctx() request: Request,
    @Arg('input', () => CreateLibraryEntryInput) input: CreateLibraryEntryInput,
  ): Promise<typeof SaveLibraryEntryResult> {
    return createLibraryEntry(request, input);
  }

  @Mutation(() => SaveLibraryEntryResult, { description: 'Makes the next version of an entry.' })
  editLibraryEntry(
    @Ctx() request: Request,
    @Arg('input', () => EditLibraryEntryInput) input: EditLibraryEntryInput,
  ): Promise<typeof SaveLibraryEntryResult> {
    return editLibraryEntry(request, input);
  }

  @Mutation(() => SaveLibraryEntryResult, { description: 'Offers an entry no more; forms keep their copy.' })
  retireLibraryEntry(
    @Ctx() request: Request,
    @Arg('input', () => RetireLibraryEntryInput) input: RetireLibraryEntryInput,
  ): Promise<typeof SaveLibraryEntryResult> {
    return retireLibraryEntry(request, input);
  }

  @Mutation(() => SaveLibraryEntryResult, { description: 'Offers a retired entry again, as it was.' })
  restoreLibraryEntry(
    @Ctx() request: Request,
    @Arg('input', () => RestoreLibraryEntryInput) input: RestoreLibraryEntryInput,
  ): Promise<typeof SaveLibraryEntryResult> {
    return restoreLibraryEntry(request, input);
  }
}

export const libraryResolvers = [
  LibraryResolver,
  LibraryEntryResolver,
  LibraryEntryConflictResolver,
  LibraryEntrySavedResolver,
  LibraryUseResolver,
  LibraryVersionResolver,
];
