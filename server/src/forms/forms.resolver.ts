import { FormPurpose } from '@ke-hoach/schema';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import { rolesOver } from '../units/roles-over.ts';
import { discardFormDraft } from './discard-form-draft.ts';
import { editFormDraft } from './edit-form-draft.ts';
import { DiscardFormDraftInput, EditFormDraftInput, PublishFormInput, StartFormDraftInput } from './form.inputs.ts';
import { draftNow, draftOfForm, formToSee, versionsOfForm } from './form-loader.ts';
import { mayEditForm } from './form.policy.ts';
import {
  DiscardFormDraftResult,
  EditFormDraftResult,
  FormConnection,
  FormDraftType,
  FormType,
  FormVersionType,
  PublishFormResult,
} from './form.type.ts';
import { listForms, type FormRow } from './forms.repository.ts';
import { publishForm } from './publish-form.ts';
import { startFormDraft } from './start-form-draft.ts';

@Resolver(() => FormType)
export class FormsResolver {
  @Query(() => FormConnection, { description: 'Forms by title.' })
  async forms(
    @Ctx() request: Request,
    @Arg('purpose', () => FormPurpose, { nullable: true, defaultValue: FormPurpose.REPORT })
    purpose: FormPurpose | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('search', () => String, { nullable: true, description: 'Part of a title or key; accents may be left out.' })
    search?: string,
  ): Promise<Connection<FormType>> {
    signedIn(request);
    const size = pageSize(first);
    const { found, total } = await listForms(await request.reads.em(), {
      purpose,
      search,
      after: decodeCursor(after, ['text', 'text']),
      size,
    });
    return page(
      found,
      size,
      total,
      (row) => row,
      (row) => [row.title, row.key],
    );
  }

  @Query(() => FormType, { nullable: true, description: 'One form.' })
  async form(@Ctx() request: Request, @Arg('id', () => ID) id: string): Promise<FormType | null> {
    signedIn(request);
    return formToSee(request, id);
  }

  @FieldResolver(() => FormVersionType, { nullable: true, description: 'The latest published version.' })
  async latest(@Root() form: FormRow, @Ctx() request: Request): Promise<FormVersionType | null> {
    return (await versionsOfForm(request, form.formId)).at(-1) ?? null;
  }

  @FieldResolver(() => [FormVersionType], { description: 'All published versions, oldest first.' })
  versions(@Root() form: FormRow, @Ctx() request: Request): Promise<FormVersionType[]> {
    return versionsOfForm(request, form.formId);
  }

  @FieldResolver(() => FormDraftType, {
    nullable: true,
    description: 'The draft being edited; shown to those who may edit.',
  })
  async draft(@Root() form: FormRow, @Ctx() request: Request): Promise<FormDraftType | null> {
    return (await this.canEdit(form, request)) ? draftOfForm(request, form.formId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer edit and publish this form?' })
  async canEdit(@Root() form: FormRow, @Ctx() request: Request): Promise<boolean> {
    return mayEditForm(await rolesOver(await request.reads.em(), form.ownerId));
  }

  @Mutation(() => FormDraftType, {
    description: 'Begins a draft on the latest version; FORM_DRAFT_EXISTS names the one there is.',
  })
  async startFormDraft(
    @Ctx() request: Request,
    @Arg('input', () => StartFormDraftInput) input: StartFormDraftInput,
  ): Promise<FormDraftType> {
    return draftNow(await startFormDraft(request, input), request);
  }

  @Mutation(() => EditFormDraftResult, {
    description: 'Edits a draft by operations of the form language, all or nothing.',
  })
  editFormDraft(
    @Ctx() request: Request,
    @Arg('input', () => EditFormDraftInput) input: EditFormDraftInput,
  ): Promise<typeof EditFormDraftResult> {
    return editFormDraft(request, input);
  }

  @Mutation(() => DiscardFormDraftResult, { description: 'Throws the draft away.' })
  discardFormDraft(
    @Ctx() request: Request,
    @Arg('input', () => DiscardFormDraftInput) input: DiscardFormDraftInput,
  ): Promise<typeof DiscardFormDraftResult> {
    return discardFormDraft(request, input);
  }

  @Mutation(() => PublishFormResult, { description: 'Makes the draft the next immutable version.' })
  publishForm(
    @Ctx() request: Request,
    @Arg('input', () => PublishFormInput) input: PublishFormInput,
  ): Promise<typeof PublishFormResult> {
    return publishForm(request, input);
  }
}
