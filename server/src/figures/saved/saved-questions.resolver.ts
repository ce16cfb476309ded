import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { present } from '../../platform/loaders.ts';
import { removeQuestion, saveQuestion } from './save-question.ts';
import {
  QuestionConflict,
  QuestionSaved,
  RemoveQuestionInput,
  RemoveQuestionResult,
  SavedQuestionType,
  SaveQuestionInput,
  SaveQuestionResult,
} from './saved-question.type.ts';
import { findSavedQuestion, savedQuestionsById, savedQuestionsOf } from './saved-questions.repository.ts';

@Resolver(() => SavedQuestionType)
class SavedQuestionsResolver {
  @Query(() => [SavedQuestionType], { description: 'The questions the viewer keeps, by title.' })
  async savedQuestions(@Ctx() request: Request): Promise<SavedQuestionType[]> {
    const viewer = signedIn(request);
    return savedQuestionsOf(await request.reads.em(), viewer.id);
  }

  @Query(() => SavedQuestionType, { nullable: true, description: "Somebody's kept question, by its id." })
  async savedQuestion(@Ctx() request: Request, @Arg('id', () => ID) id: string): Promise<SavedQuestionType | null> {
    signedIn(request);
    return (await findSavedQuestion(await request.reads.em(), id)) ?? null;
  }

  @Mutation(() => SaveQuestionResult, { description: 'Keeps a question under a title, or changes one of your own.' })
  saveQuestion(
    @Ctx() request: Request,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg('input', () => SaveQuestionInput) input: SaveQuestionInput,
  ): Promise<typeof SaveQuestionResult> {
    return saveQuestion(request, schema, input);
  }

  @Mutation(() => RemoveQuestionResult, { description: 'Keeps a question of your own no longer.' })
  removeQuestion(
    @Ctx() request: Request,
    @Arg('input', () => RemoveQuestionInput) input: RemoveQuestionInput,
  ): Promise<typeof RemoveQuestionResult> {
    return removeQuestion(request, input);
  }
}

async function byKey(request: Request, id: string): Promise<SavedQuestionType> {
  return present((await savedQuestionsById(await request.reads.em(), [id])).get(id), `saved question ${id}`);
}

@Resolver(() => QuestionSaved)
class QuestionSavedResolver {
  @FieldResolver(() => SavedQuestionType)
  question(@Root() { questionId }: QuestionSaved, @Ctx() request: Request): Promise<SavedQuestionType> {
    return byKey(request, questionId);
  }
}

@Resolver(() => QuestionConflict)
class QuestionConflictResolver {
  @FieldResolver(() => SavedQuestionType)
  question(@Root() { questionId }: QuestionConflict, @Ctx() request: Request): Promise<SavedQuestionType> {
    return byKey(request, questionId);
  }
}

export const savedQuestionsResolvers = [SavedQuestionsResolver, QuestionSavedResolver, QuestionConflictResolver];
