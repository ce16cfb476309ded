import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { wordsOf } from '../platform/search-words.ts';
import { choicesNamedResolvers } from './choices-named.resolver.ts';
import { findAll } from './search.repository.ts';
import { SearchHit } from './search.type.ts';

const longest = 100;

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      'Units, plans, reports, forms and people the viewer may see, by words in any order, blind to accents and case; at most six of a kind, and three units that are gone. Fewer than two letters find nothing.',
  })
  async search(@Ctx() request: Request, @Arg('text', () => String) text: string): Promise<SearchHit[]> {
    signedIn(request);
    if (text.length > longest) throw problem('INVALID_INPUT', { path: 'text', reason: `at most ${longest}` });
    const words = wordsOf(text);
    if (words.join(' ').length < 2) return [];
    return findAll(await request.reads.em(), words, request.clock.today);
  }
}

export const searchResolvers = [SearchResolver, ...choicesNamedResolvers];
