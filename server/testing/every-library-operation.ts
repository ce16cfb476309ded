import { designer, input, ofTheCity, type Operation } from './operation.ts';

export const libraryQueries: Record<string, Operation> = {
  library: { args: () => ({ first: 20, kind: 'GROUP', includeRetired: true }), open: 'answers what the asker may see' },
  libraryEntry: {
    args: ({ entry }) => ({ id: entry }),
    ...{ open: 'null where it is not seen', hides: ['entry'], seenBy: ofTheCity },
  },
};

export const libraryMutations: Record<string, Operation> = {
  createLibraryEntry: { args: input(() => ({ kind: 'GROUP', content: {} })) },
  editLibraryEntry: {
    args: input(({ entry }) => ({ entryId: entry, expectedVersion: 99, content: {} })),
    may: designer,
    hides: ['entry'],
    seenBy: ofTheCity,
  },
  restoreLibraryEntry: {
    args: input(({ entry }) => ({ entryId: entry, expectedVersion: 99 })),
    may: designer,
    hides: ['entry'],
    seenBy: ofTheCity,
  },
  retireLibraryEntry: {
    args: input(({ entry }) => ({ entryId: entry, expectedVersion: 99 })),
    may: designer,
    hides: ['entry'],
    seenBy: ofTheCity,
  },
};
