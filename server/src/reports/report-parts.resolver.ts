import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { ConflictingCell, ExplanationType } from '../drafts/draft.type.ts';
import { versionById } from '../forms/form-loader.ts';
import { FormVersionType } from '../forms/form.type.ts';
import { personById } from '../people/person-loader.ts';
import { PersonType } from '../people/people.type.ts';
import type { Request } from '../people/request.ts';
import { JsonScalar } from '../platform/scalars.ts';
import { StoredJson } from '../platform/stored-json.ts';
import type { RevisionRow } from './report-parts.repository.ts';
import { revisionText } from './revision-text.ts';
import { readExplanations, type Explanation } from '../drafts/explanation.ts';
import { revisionTold } from './hand-in.ts';
import { readBehalf } from './on-behalf/behalf.ts';
import { draftOfReport, reportByKey, returnsOf, revisionsOfReport } from './report-loader.ts';
import {
  DraftSaved,
  ReportConflict,
  ReportReviewed,
  ReportSentForApproval,
  ReportSubmitted,
} from './report-results.type.ts';
import {
  DraftType,
  ReportEventType,
  ReportReturnType,
  ReportSentBackType,
  ReportType,
  ReportWaiverType,
  RevisionType,
} from './report.type.ts';

@Resolver(() => DraftType)
export class DraftResolver {
  @FieldResolver(() => JsonScalar, { description: 'Empty before the first save.' })
  answers(@Root() draft: DraftType, @Ctx() { room }: Request): unknown {
    return draft.stored ? room.json(draft.stored) : {};
  }

  @FieldResolver(() => [ExplanationType])
  explanations(@Root() draft: DraftType): Explanation[] {
    return readExplanations(draft.storedExplanations);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who saved last.' })
  savedBy(@Root() draft: DraftType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, draft.savedById);
  }
}

@Resolver(() => RevisionType)
export class RevisionResolver {
  @FieldResolver(() => JsonScalar)
  async answers(@Root() revision: RevisionRow, @Ctx() request: Request): Promise<unknown> {
    return new StoredJson(await revisionText(request, revision, 'answers'));
  }

  @FieldResolver(() => JsonScalar, { description: 'Values the server calculated, as exact decimal text by field key.' })
  async calculated(@Root() revision: RevisionRow, @Ctx() request: Request): Promise<unknown> {
    return new StoredJson(await revisionText(request, revision, 'calculated'));
  }

  @FieldResolver(() => [ID], {
    description:
      'Ids of calculated values that stand as an old record states them, as it does not say what they are made of.',
  })
  stated(@Root() revision: RevisionType): string[] {
    return readBehalf(revision.behalf)?.stated ?? [];
  }

  @FieldResolver(() => [ExplanationType])
  async explanations(@Root() revision: RevisionRow, @Ctx() request: Request): Promise<Explanation[]> {
    return readExplanations(await revisionText(request, revision, 'explanations'));
  }

  @FieldResolver(() => FormVersionType)
  version(@Root() revision: RevisionType, @Ctx() request: Request): Promise<FormVersionType> {
    return versionById(request, revision.versionId);
  }

  @FieldResolver(() => ReportReturnType, {
    nullable: true,
    description: 'The return or reopening to which it answers.',
  })
  async mends(@Root() revision: RevisionRow, @Ctx() request: Request): Promise<ReportReturnType | null> {
    return (await returnsOf(request, revision)).findLast(({ revision: about }) => about < revision.number) ?? null;
  }

  @FieldResolver(() => PersonType, { description: 'Who prepared it.' })
  preparedBy(@Root() revision: RevisionType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, revision.preparedById);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who agreed inside the unit; may be the same person; null where the unit approves nothing inside.',
  })
  approvedBy(@Root() revision: RevisionType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, revision.approvedById);
  }

  @FieldResolver(() => PersonType)
  submittedBy(@Root() revision: RevisionType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, revision.submittedById);
  }
}

@Resolver(() => ReportReturnType)
export class ReportReturnResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() returned: ReportReturnType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, returned.byId);
  }

  @FieldResolver(() => RevisionType, { nullable: true, description: 'What was returned: the answers as they were.' })
  async revision(@Root() returned: ReportReturnType, @Ctx() request: Request): Promise<RevisionType | null> {
    const all = await revisionsOfReport(request, returned);
    return all.find(({ number }) => number === returned.revision) ?? null;
  }
}

@Resolver(() => ReportSentBackType)
export class ReportSentBackResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() sentBack: ReportSentBackType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, sentBack.byId);
  }
}

@Resolver(() => ReportWaiverType)
export class ReportWaiverResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() waiver: ReportWaiverType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, waiver.byId);
  }
}

@Resolver(() => ReportEventType)
export class ReportEventResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() event: ReportEventType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, event.byId);
  }
}

@Resolver(() => DraftSaved)
export class DraftSavedResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: DraftSaved, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }

  @FieldResolver(() => DraftType, {
    nullable: true,
    description: 'The whole draft as it stands, where others had saved since; null where nobody had.',
  })
  async joined(@Root() result: DraftSaved, @Ctx() request: Request): Promise<DraftType | null> {
    return result.joined ? ((await draftOfReport(request, result)) ?? null) : null;
  }
}

@Resolver(() => ReportConflict)
export class ReportConflictResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: ReportConflict, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }

  @FieldResolver(() => [ConflictingCell], { description: 'Where two drafts met; empty where something else changed.' })
  cells(@Root() result: ReportConflict): ConflictingCell[] {
    return result.cells ?? [];
  }
}

@Resolver(() => ReportReviewed)
export class ReportReviewedResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: ReportReviewed, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }
}

@Resolver(() => ReportSentForApproval)
export class ReportSentForApprovalResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: ReportSentForApproval, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }
}

@Resolver(() => ReportSubmitted)
export class ReportSubmittedResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: ReportSubmitted, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }

  @FieldResolver(() => RevisionType)
  async revision(@Root() result: ReportSubmitted, @Ctx() request: Request): Promise<RevisionType> {
    const told = revisionTold(result);
    return told ?? (await revisionsOfReport(request, result)).find(({ number }) => number === result.number)!;
  }
}
