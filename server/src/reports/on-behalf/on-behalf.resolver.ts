import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { personById } from '../../people/person-loader.ts';
import { PersonType } from '../../people/people.type.ts';
import type { Request } from '../../people/request.ts';
import { SendBackReportInput } from '../report.inputs.ts';
import { ReviewReportResult } from '../report-results.type.ts';
import { ReportType, RevisionType } from '../report.type.ts';
import type { ReportRow } from '../reports.repository.ts';
import { readBehalf } from './behalf.ts';
import { fillReportFor } from './fill-report-for.ts';
import { handBackReport } from './hand-back-report.ts';
import { objectToReport, settleObjection } from './object-to-report.ts';
import { objectionOfReport } from './objections.repository.ts';
import { FillReportForInput, OnBehalfType, ReportObjectionType } from './on-behalf.type.ts';

@Resolver(() => ReportType)
class ReportOnBehalfResolver {
  @FieldResolver(() => OnBehalfType, { nullable: true, description: 'Set while the office fills it in for the unit.' })
  onBehalf(@Root() report: ReportRow): OnBehalfType | null {
    return readBehalf(report.behalf);
  }

  @FieldResolver(() => ReportObjectionType, { nullable: true, description: "The unit's last objection." })
  objection(@Root() report: ReportRow, @Ctx() request: Request): Promise<ReportObjectionType | null> {
    return objectionOfReport(request, report);
  }

  @Mutation(() => ReviewReportResult, {
    description:
      'The office fills in a report for its unit from now on, from its source; it goes on from what the unit typed.',
  })
  fillReportFor(
    @Ctx() request: Request,
    @Arg('input', () => FillReportForInput) input: FillReportForInput,
  ): Promise<typeof ReviewReportResult> {
    return fillReportFor(request, input);
  }

  @Mutation(() => ReviewReportResult, {
    description: 'The office leaves a report it fills in to the unit, with a reason.',
  })
  handBackReport(
    @Ctx() request: Request,
    @Arg('input', () => SendBackReportInput) input: SendBackReportInput,
  ): Promise<typeof ReviewReportResult> {
    return handBackReport(request, input);
  }

  @Mutation(() => ReviewReportResult, {
    description: 'The unit does not agree with what the office filled in for it, with a reason.',
  })
  objectToReport(
    @Ctx() request: Request,
    @Arg('input', () => SendBackReportInput) input: SendBackReportInput,
  ): Promise<typeof ReviewReportResult> {
    return objectToReport(request, input);
  }

  @Mutation(() => ReviewReportResult, {
    description: "The office keeps what it filled in and answers the unit's objection.",
  })
  settleObjection(
    @Ctx() request: Request,
    @Arg('input', () => SendBackReportInput) input: SendBackReportInput,
  ): Promise<typeof ReviewReportResult> {
    return settleObjection(request, input);
  }
}

@Resolver(() => RevisionType)
class RevisionOnBehalfResolver {
  @FieldResolver(() => OnBehalfType, { nullable: true, description: 'Set where the office filled it in for the unit.' })
  onBehalf(@Root() revision: RevisionType): OnBehalfType | null {
    return readBehalf(revision.behalf);
  }
}

@Resolver(() => OnBehalfType)
class OnBehalfResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who began it.' })
  by(@Root() behalf: OnBehalfType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, behalf.account);
  }
}

@Resolver(() => ReportObjectionType)
class ReportObjectionResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() objection: ReportObjectionType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, objection.byId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  settledBy(@Root() objection: ReportObjectionType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, objection.settledById);
  }
}

/** All of them. */
export const onBehalfResolvers = [
  ReportOnBehalfResolver,
  RevisionOnBehalfResolver,
  OnBehalfResolver,
  ReportObjectionResolver,
] as const;
