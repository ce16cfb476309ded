import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { personById } from '../people/person-loader.ts';
import { PersonType } from '../people/people.type.ts';
import type { Request } from '../people/request.ts';
import { connectionType, decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import { DateTimeScalar, JsonScalar } from '../platform/scalars.ts';
import { rolesOver } from '../units/roles-over.ts';
import { listDraftEdits, type DraftEditRow } from './draft-edits.ts';
import { draftOfForm } from './form-loader.ts';
import { mayEditForm } from './form.policy.ts';
import { FormType } from './form.type.ts';
import type { FormRow } from './forms.repository.ts';

@ObjectType('FormDraftEdit', { description: 'What one edit did to the draft of a form.' })
export class FormDraftEditType {
  @Field(() => Int, { description: 'The edit revision of the draft after it.' })
  revision!: number;

  @Field(() => DateTimeScalar)
  madeAt!: Date;

  @Field(() => String, { description: 'What was done, in one sentence, by the titles of then.' })
  said!: string;

  @Field(() => String, { description: 'The same in English.' })
  saidEn!: string;
}

const FormDraftEditConnection = connectionType(FormDraftEditType, 'FormDraftEdit');

@Resolver(() => FormType)
export class DraftEditsResolver {
  @FieldResolver(() => FormDraftEditConnection, {
    description:
      'What was done to the draft, newest first, by whom; the oldest of very many are no longer kept. For those who edit the form, none for others.',
  })
  async draftEdits(
    @Root() form: FormRow,
    @Ctx() request: Request,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<FormDraftEditType>> {
    const size = pageSize(first);
    const asked = { after: decodeCursor(after, ['integer']), size };
    const em = await request.reads.em();
    const draft = mayEditForm(await rolesOver(em, form.ownerId)) ? await draftOfForm(request, form.formId) : null;
    const { found, total } = draft ? await listDraftEdits(em, draft.draftId, asked) : { found: [], total: 0 };
    return page<DraftEditRow, FormDraftEditType>(
      found,
      size,
      total,
      (row) => row,
      (row) => [row.revision],
    );
  }
}

@Resolver(() => FormDraftEditType)
export class FormDraftEditResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  madeBy(@Root() edit: DraftEditRow, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, edit.madeById);
  }

  @FieldResolver(() => JsonScalar, {
    description: 'The operation that undoes it, once all after it are undone; `revert` takes several back at once.',
  })
  inverse(@Root() edit: DraftEditRow, @Ctx() { room }: Request): unknown {
    room.take(edit.inverse.length);
    return JSON.parse(edit.inverse) as unknown;
  }
}
