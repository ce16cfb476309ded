import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { personById } from '../people/person-loader.ts';
import { PersonType } from '../people/people.type.ts';
import type { Request } from '../people/request.ts';
import { rolesAtReportSeen } from './roles-at-report.ts';
import { editorsByKey, type DraftEditor } from './draft-editors.repository.ts';
import { DraftEditorType } from './draft-editors.type.ts';
import { keyText } from './report-key.ts';
import { seesDraft } from './report.policy.ts';
import { ReportType } from './report.type.ts';
import type { ReportRow } from './reports.repository.ts';

/** Whoever saved this long ago is taken to type still: drafts are saved by themselves while somebody types. */
const stillMinutes = 5;

@Resolver(() => ReportType)
export class DraftEditorsResolver {
  @FieldResolver(() => DraftEditorType, {
    nullable: true,
    description: 'Who saved the draft last, while there is one; for those of the unit.',
  })
  async lastEdited(@Root() report: ReportRow, @Ctx() request: Request): Promise<DraftEditor | null> {
    return (await editorsOf(report, request))[0] ?? null;
  }

  @FieldResolver(() => [DraftEditorType], {
    description: 'Who else types in the draft now, the last to save first; for those of the unit.',
  })
  async editing(@Root() report: ReportRow, @Ctx() request: Request): Promise<DraftEditor[]> {
    const since = request.clock.now().getTime() - stillMinutes * 60_000;
    const others = (await editorsOf(report, request)).filter(({ byId }) => byId !== request.viewer?.id);
    return others.filter(({ at }) => at.getTime() >= since);
  }
}

@Resolver(() => DraftEditorType)
export class DraftEditorResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() editor: DraftEditorType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, editor.byId);
  }
}

async function editorsOf(report: ReportRow, request: Request): Promise<DraftEditor[]> {
  if (report.state !== 'draft' && report.state !== 'returned') return [];
  if (!seesDraft(await rolesAtReportSeen(request, report), report.behalf != null)) return [];
  const loader = request.loaders.of<DraftEditor[]>(
    async (ids) => editorsByKey(await request.reads.em(), ids),
    editorsByKey,
  );
  return (await loader.load(keyText(report))) ?? [];
}
