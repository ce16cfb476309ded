import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { JsonScalar } from '../platform/scalars.ts';
import { createForm } from './create-form.ts';
import { CreateFormResult, FormCreated, FormExampleType } from './form-creation.type.ts';
import { findFormExample, formExamples, type FormExample } from './form-examples.ts';
import { CreateFormInput } from './form.inputs.ts';
import { draftNow, formById } from './form-loader.ts';
import { FormDraftType, FormType } from './form.type.ts';
import { findForm } from './forms.repository.ts';

@Resolver(() => FormExampleType)
export class FormExamplesResolver {
  @Query(() => [FormExampleType], { description: 'Forms of the movement that a new form may begin with.' })
  formExamples(@Ctx() request: Request): FormExampleType[] {
    signedIn(request);
    return [...formExamples()];
  }

  @Query(() => FormExampleType, { nullable: true, description: 'One of `formExamples`.' })
  formExample(@Ctx() request: Request, @Arg('name', () => ID) name: string): FormExampleType | null {
    signedIn(request);
    return findFormExample(name) ?? null;
  }

  @FieldResolver(() => JsonScalar, { description: 'JSON Schema 2020-12 with the x- vocabulary of forms/GUIDE.md.' })
  schema(@Root() example: FormExample): unknown {
    return example.document.schema;
  }

  @FieldResolver(() => JsonScalar, { description: 'uiSchema of RJSF.' })
  uiSchema(@Root() example: FormExample): unknown {
    return example.document.uiSchema;
  }
}

@Resolver(() => FormCreated)
export class FormCreatedResolver {
  @Mutation(() => CreateFormResult, { description: 'Makes a form with a draft; its first version is published later.' })
  createForm(
    @Ctx() request: Request,
    @Arg('input', () => CreateFormInput) input: CreateFormInput,
  ): Promise<typeof CreateFormResult> {
    return createForm(request, input);
  }

  @FieldResolver(() => FormType)
  async form(@Root() created: FormCreated, @Ctx() request: Request): Promise<FormType> {
    const form = await findForm(await request.reads.em(), (await formById(request, created.formId)).id);
    // Sent again, the command is answered from memory; its author may have lost the role meanwhile.
    if (!form) throw problem('NOT_FOUND', { kind: 'Form' });
    return form;
  }

  @FieldResolver(() => FormDraftType)
  draft(@Root() created: FormCreated, @Ctx() request: Request): Promise<FormDraftType> {
    return draftNow(created, request);
  }
}
