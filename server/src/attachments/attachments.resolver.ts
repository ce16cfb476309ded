import type { FilePlace } from '@ke-hoach/schema';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { filesAt, type FileRow } from '../files/files.repository.ts';
import { Problem } from '../platform/problem.ts';
import { personById } from '../people/person-loader.ts';
import { PersonType } from '../people/people.type.ts';
import { signedIn, type Request } from '../people/request.ts';
import { PlanType } from '../plans/plan.type.ts';
import type { PlanRow } from '../plans/plans.repository.ts';
import { UnitPlan } from '../plans/unit-plans/unit-plan.type.ts';
import { TaskProgress } from '../tasks/task.type.ts';
import { ReportType } from '../reports/report.type.ts';
import type { ReportRow } from '../reports/reports.repository.ts';
import { AttachmentsType, FileRemoved, RemoveFileInput, StoredFileType } from './attachment.type.ts';
import type { Asker, Change, Target } from './place.ts';
import { places } from './places.ts';
import { removeFile } from './remove-file.ts';
import { evidenceOf, filesOfUnitPlan } from './unit-files.ts';

@Resolver(() => ReportType)
class ReportFilesResolver {
  @FieldResolver(() => AttachmentsType, { description: 'The signed paper of the report, scanned [bản ký].' })
  signedScans(@Root() report: ReportRow, @Ctx() request: Request): Promise<AttachmentsType> {
    return attachments(request, 'signedReport', report.id);
  }

  @FieldResolver(() => AttachmentsType, { description: 'From what the office fills it in for its unit.' })
  sourceFiles(@Root() report: ReportRow, @Ctx() request: Request): Promise<AttachmentsType> {
    return attachments(request, 'source', report.id);
  }
}

@Resolver(() => PlanType)
class PlanFilesResolver {
  @FieldResolver(() => AttachmentsType, { description: 'The signed paper of the plan, scanned [bản ký].' })
  signedScans(@Root() plan: PlanRow, @Ctx() request: Request): Promise<AttachmentsType> {
    return attachments(request, 'signedPlan', plan.id);
  }

  @FieldResolver(() => AttachmentsType, {
    description: 'Guidance on the plan, for all who read it [tài liệu hướng dẫn].',
  })
  guidanceFiles(@Root() plan: PlanRow, @Ctx() request: Request): Promise<AttachmentsType> {
    return attachments(request, 'guidance', plan.id);
  }
}

@Resolver(() => TaskProgress)
class EvidenceFilesResolver {
  @FieldResolver(() => [StoredFileType], {
    description: 'What shows it; whoever may tell the progress sends and removes them.',
  })
  evidenceFiles(@Root() progress: TaskProgress, @Ctx() request: Request): Promise<StoredFileType[]> {
    return evidenceOf(request, progress);
  }
}

@Resolver(() => UnitPlan)
class UnitPlanFilesResolver {
  @FieldResolver(() => [StoredFileType], {
    description: 'The plan itself, as files; whoever may record it sends and removes them.',
  })
  files(@Root() own: UnitPlan, @Ctx() request: Request): Promise<StoredFileType[]> {
    return filesOfUnitPlan(request, own);
  }
}

@Resolver(() => StoredFileType)
class StoredFileResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who sent it.' })
  by(@Root() file: StoredFileType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, file.byId);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer take it away?' })
  async canRemove(@Root() file: FileRow, @Ctx() request: Request): Promise<boolean> {
    if (file.kept) return false;
    const target = await places[file.place].find(await askerOf(request), file);
    return may(target, { command: 'remove', file });
  }

  @Mutation(() => FileRemoved, { description: 'Takes a file away; what was handed in with a report stays.' })
  removeFile(
    @Ctx() request: Request,
    @Arg('input', () => RemoveFileInput) input: RemoveFileInput,
  ): Promise<FileRemoved> {
    return removeFile(request, input);
  }
}

/** Files where they are shown, and taking one away. */
export const attachmentResolvers = [
  ReportFilesResolver,
  PlanFilesResolver,
  EvidenceFilesResolver,
  UnitPlanFilesResolver,
  StoredFileResolver,
];

async function attachments(request: Request, place: FilePlace, of: string): Promise<AttachmentsType> {
  const asker = await askerOf(request);
  const target = await places[place].find(asker, of);
  if (!target) return { files: [], canAttach: false };
  const files = await filesAt(asker.em, { ...target.position, unitId: null });
  return { files, canAttach: await may(target, { command: 'put' }) };
}

const askerOf = async (request: Request): Promise<Asker> => ({
  ...{ em: await request.reads.em(), viewer: signedIn(request), clock: request.clock },
});

async function may(target: Target | null, change: Change): Promise<boolean> {
  try {
    await target?.assertMay(change);
    return target !== null;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
