import type { Form } from '@ke-hoach/forms';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { versionById } from '../forms/form-loader.ts';
import type { Request } from '../people/request.ts';
import { CatalogueSectionType, MeasurableType } from './measurable.type.ts';

@Resolver(() => MeasurableType)
export class MeasurableResolver {
  @FieldResolver(() => CatalogueSectionType, {
    nullable: true,
    description: 'Where it stands in its form, as in the newest version that has it; null where that is nowhere.',
  })
  async section(
    @Root() { versionId, fieldInVersion }: MeasurableType,
    @Ctx() request: Request,
  ): Promise<CatalogueSectionType | null> {
    const { form } = await versionById(request, versionId);
    return sectionOf(form, fieldInVersion);
  }
}

/** The section of a field, or of the stored percent of which it is a count. */
function sectionOf(form: Form, id: string): CatalogueSectionType | null {
  const field =
    form.field(id) ?? form.fields.find(({ parts }) => Object.values(parts ?? {}).some((part) => part.id === id));
  const at = form.sections.findIndex((section) => section.id === field?.section);
  if (at < 0) return null;
  const { title, titleEn } = form.sections[at]!;
  return { form: form.title, formEn: form.titleEn ?? null, title, titleEn: titleEn ?? null, position: at + 1 };
}
