import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { versionById } from '../forms/form-loader.ts';
import type { Request } from '../people/request.ts';
import { periodById } from '../plans/plan-loader.ts';
import { DecimalScalar, JsonScalar } from '../platform/scalars.ts';
import { rolesAtReportSeen } from './roles-at-report.ts';
import { answeredBefore, type AnsweredBeforeRow } from './answered-before.repository.ts';
import { fromOwnPlan } from './from-own-plan.ts';
import { reportByKey } from './report-loader.ts';
import { seesDraft } from './report.policy.ts';
import { ReportType } from './report.type.ts';
import type { ReportRow } from './reports.repository.ts';
import { versionIdOf } from './version-of-report.ts';

@ObjectType('AnsweredBefore', {
  description: 'A figure the unit gave already, in another report for data of the same days [đã báo cáo].',
})
export class AnsweredBeforeType {
  planYear!: number;
  reportId!: string;

  @Field(() => ID, { description: 'The field of this form that asks for it again.' })
  field!: string;

  @Field(() => DecimalScalar)
  value!: string;
}

@ObjectType('FromOwnPlan', {
  description:
    'What the plan that the unit wrote itself [kế hoạch riêng] answers, as the unit recorded it or as it is kept here.',
})
export class FromOwnPlanType {
  @Field(() => ID, { description: 'The field of this form that asks for it.' })
  field!: string;

  @Field(() => JsonScalar, { description: 'As an answer of that field is stored.' })
  value!: string | boolean;
}

@Resolver(() => ReportType)
export class ReportAnsweredBeforeResolver {
  @FieldResolver(() => [FromOwnPlanType], {
    description: "What the unit's own issued plan answers, by the order of the form. For those who see the draft.",
  })
  async fromOwnPlan(@Root() report: ReportRow, @Ctx() request: Request): Promise<FromOwnPlanType[]> {
    if (!seesDraft(await rolesAtReportSeen(request, report), report.behalf != null)) return [];
    const { form } = await versionById(request, await versionIdOf(report, request));
    return fromOwnPlan(await request.reads.em(), report, form);
  }

  @FieldResolver(() => [AnsweredBeforeType], {
    description: 'Figures the unit need not look up again, by the order of the form. For those who see the draft.',
  })
  async answeredBefore(@Root() report: ReportRow, @Ctx() request: Request): Promise<AnsweredBeforeType[]> {
    if (!seesDraft(await rolesAtReportSeen(request, report), report.behalf != null)) return [];
    const { form } = await versionById(request, await versionIdOf(report, request));
    return answeredBefore(await request.reads.em(), report, await periodById(request, report.periodId), form);
  }
}

@Resolver(() => AnsweredBeforeType)
export class AnsweredBeforeResolver {
  @FieldResolver(() => ReportType, { description: 'Where it was answered.' })
  report(@Root() answered: AnsweredBeforeRow, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, answered);
  }
}
