import { SearchKind } from '@ke-hoach/schema';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { pageSize } from '../platform/connection.type.ts';
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
      'What the viewer may see, by words in any order, blind to accents and case: units, half as many that are gone, plans with their tasks, targets and announcements, reports, entries of registers by what they are called (of the newest, a thousand or 32 MB of them), forms, kept questions, dashboards, people. Fewer than two letters find nothing.',
  })
  async search(
    @Ctx() request: Request,
    @Arg('text', () => String) text: string,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: 'Only these; without, all.' })
    kinds: SearchKind[] | null,
    @Arg('first', () => Int, { defaultValue: 6, description: 'At most so many of a kind, 1 to 100.' }) first: number,
  ): Promise<SearchHit[]> {
    signedIn(request);
    const size = pageSize(first);
    if (text.length > longest) throw problem('INVALID_INPUT', { path: 'text', reason: `at most ${longest}` });
    const words = wordsOf(text);
    if (words.join(' ').length < 2) return [];
    return findAll(await request.reads.em(), { words, today: request.clock.today, first: size }, kinds);
  }
}

export const searchResolvers = [SearchResolver, ...choicesNamedResolvers];
