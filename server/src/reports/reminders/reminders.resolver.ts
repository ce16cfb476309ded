import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { personById } from '../../people/person-loader.ts';
import { PersonType } from '../../people/people.type.ts';
import type { Request } from '../../people/request.ts';
import { ReportReminderType } from '../report.type.ts';
import { remindReports } from './remind-reports.ts';
import { RemindReportsInput, ReportsReminded } from './remind.type.ts';

@Resolver()
export class RemindersResolver {
  @Mutation(() => ReportsReminded, {
    description: 'The office reminds units of reports they owe: their to-do says so until they hand in.',
  })
  remindReports(
    @Ctx() request: Request,
    @Arg('input', () => RemindReportsInput) input: RemindReportsInput,
  ): Promise<ReportsReminded> {
    return remindReports(request, input);
  }
}

@Resolver(() => ReportReminderType)
export class ReportReminderResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() reminder: ReportReminderType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, reminder.byId);
  }
}

export const remindersResolvers = [RemindersResolver, ReportReminderResolver] as const;
