import { storedKinds, type Kind } from '@ke-hoach/forms';

/** The kinds of a new field: while there is no list of exemplars to choose from, nobody could answer one that asks for it. */
export const offeredKinds: readonly Kind[] = storedKinds.filter((kind) => kind !== 'exemplar-reference');
