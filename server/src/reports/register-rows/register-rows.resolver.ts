import type { Answers } from '@ke-hoach/forms';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { versionById } from '../../forms/form-loader.ts';
import type { Request } from '../../people/request.ts';
import { closesOn } from '../../plans/due.ts';
import { periodById } from '../../plans/plan-loader.ts';
import { rolesAtReportSeen } from '../roles-at-report.ts';
import { draftOfReport, reportByKey } from '../report-loader.ts';
import type { RevisionRow } from '../report-parts.repository.ts';
import { revisionText } from '../revision-text.ts';
import { may } from '../report.policy.ts';
import { ReportType, RevisionType } from '../report.type.ts';
import type { ReportRow } from '../reports.repository.ts';
import { versionIdOf } from '../version-of-report.ts';
import { drawRegisterRows } from './draw-register-rows.ts';
import { registerRows } from './register-rows.ts';
import { rowsFromRegisters } from './rows-from-registers.ts';
import {
  DrawRegisterRowsInput,
  DrawRegisterRowsResult,
  RegisterRowsDrawn,
  RegisterRowType,
} from './register-rows.type.ts';

@Resolver(() => ReportType)
class ReportRegisterRowsResolver {
  @FieldResolver(() => [RegisterRowType], {
    description:
      "The rows that the unit's entries of registers make in the tables of this report, by the days of its data; for those who fill it, while it may be filled and is not handed in.",
  })
  async registerRows(@Root() report: ReportRow, @Ctx() request: Request): Promise<RegisterRowType[]> {
    if (report.state !== 'expected' && report.state !== 'draft') return [];
    const isOnBehalf = report.behalf != null;
    if (!may('save', await rolesAtReportSeen(request, report), { approval: 'none', isOnBehalf })) return [];
    const period = await periodById(request, report.periodId);
    const closes = closesOn(period, report.dueOverride);
    const { today } = request.clock;
    if (today < period.opens || (closes && today > closes && !isOnBehalf)) return [];
    const { form } = await versionById(request, await versionIdOf(report, request));
    const kept = await draftOfReport(request, report);
    const found = await registerRows(await request.reads.em(), form, period, {
      ...{ unitId: report.unitId, planYear: report.planYear },
      ...{ draft: kept?.stored ?? null, draftDrawn: kept?.drawnText ?? null },
    });
    return found.map(({ table, row, heading, standing, differs }) => ({
      ...{ table: table.id, row: row._id, heading, standing, differs: differs.map(({ id }) => id) },
    }));
  }

  @Mutation(() => DrawRegisterRowsResult, { description: 'Puts rows of registers into the draft of a report.' })
  drawRegisterRows(
    @Ctx() request: Request,
    @Arg('input', () => DrawRegisterRowsInput) input: DrawRegisterRowsInput,
  ): Promise<typeof DrawRegisterRowsResult> {
    return drawRegisterRows(request, input);
  }
}

@Resolver(() => RevisionType)
class RevisionRegisterRowsResolver {
  @FieldResolver(() => [ID], {
    description:
      'Rows of its tables that came out of entries of registers; each has the id of its entry, which is a report.',
  })
  async rowsFromRegister(@Root() revision: RevisionRow, @Ctx() request: Request): Promise<string[]> {
    const { form } = await versionById(request, revision.versionId);
    const answers = JSON.parse(await revisionText(request, revision, 'answers')) as Answers;
    return rowsFromRegisters(await request.reads.em(), form, answers);
  }
}

@Resolver(() => RegisterRowsDrawn)
class RegisterRowsDrawnResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: RegisterRowsDrawn, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }
}

export const registerRowsResolvers = [
  RegisterRowsDrawnResolver,
  ReportRegisterRowsResolver,
  RevisionRegisterRowsResolver,
];
