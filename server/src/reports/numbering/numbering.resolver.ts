import type { Answers } from '@ke-hoach/forms';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { versionById } from '../../forms/form-loader.ts';
import { personById } from '../../people/person-loader.ts';
import { PersonType } from '../../people/people.type.ts';
import type { Request } from '../../people/request.ts';
import { planById } from '../../plans/plan-loader.ts';
import { eventsOfReport, revisionsOfReport } from '../report-loader.ts';
import type { RevisionRow } from '../report-parts.repository.ts';
import { ReviewReportResult } from '../report-results.type.ts';
import { ReportType, RevisionType } from '../report.type.ts';
import type { ReportRow } from '../reports.repository.ts';
import { revisionText } from '../revision-text.ts';
import { rolesAtReportSeen } from '../roles-at-report.ts';
import { givenTo, saysItsNumber } from './document-number.ts';
import { mayNumber, takesNumber } from './may-number.ts';
import { numberReport } from './number-report.ts';
import { DocumentNumberType, NumberReportInput } from './number.type.ts';

@Resolver(() => ReportType)
class ReportNumberingResolver {
  @Mutation(() => ReviewReportResult, {
    description: 'The unit gives number and day to what it handed in, or mends them; its figures stay as they are.',
  })
  numberReport(
    @Ctx() request: Request,
    @Arg('input', () => NumberReportInput) input: NumberReportInput,
  ): Promise<typeof ReviewReportResult> {
    return numberReport(request, input);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer give it a number, or mend that, now?' })
  async canNumber(@Root() report: ReportRow, @Ctx() request: Request): Promise<boolean> {
    if (!takesNumber(report, false) || (await planById(request, report.planId)).state !== 'issued') return false;
    if (!mayNumber(await rolesAtReportSeen(request, report), report.behalf != null)) return false;
    return report.state !== 'accepted' || !(await hasNumber(report, request));
  }
}

async function hasNumber(report: ReportRow, request: Request): Promise<boolean> {
  const latest = (await revisionsOfReport(request, report)).at(-1);
  if (!latest || givenTo(await eventsOfReport(request, report), latest.number)) return true;
  const { form } = await versionById(request, latest.versionId);
  return saysItsNumber(form, JSON.parse(await revisionText(request, latest, 'answers')) as Answers);
}

@Resolver(() => RevisionType)
class RevisionNumberResolver {
  @FieldResolver(() => DocumentNumberType, {
    nullable: true,
    description: 'The number its unit gave it after handing in; null where its form says it, or nobody gave one.',
  })
  async numbered(@Root() revision: RevisionRow, @Ctx() request: Request): Promise<DocumentNumberType | null> {
    const given = givenTo(await eventsOfReport(request, revision), revision.number);
    return given ? { number: given.documentNumber!, day: given.documentDay, at: given.at, byId: given.byId } : null;
  }
}

@Resolver(() => DocumentNumberType)
class DocumentNumberResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() given: DocumentNumberType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, given.byId);
  }
}

export const numberingResolvers = [ReportNumberingResolver, RevisionNumberResolver, DocumentNumberResolver] as const;
