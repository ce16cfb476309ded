import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { personById } from '../../people/person-loader.ts';
import { PersonType } from '../../people/people.type.ts';
import type { Request } from '../../people/request.ts';
import { keyText } from '../report-key.ts';
import { ReviewReportResult } from '../report-results.type.ts';
import { ReportType } from '../report.type.ts';
import type { ReportRow } from '../reports.repository.ts';
import { arrivalsOf } from './arrivals.repository.ts';
import { RecordChannelInput, ReportArrivalType } from './channel.type.ts';
import { recordChannel } from './record-channel.ts';

@Resolver(() => ReportType)
export class ReportChannelsResolver {
  @FieldResolver(() => [ReportArrivalType], {
    description: 'On which channels it came; what is not there did not come, or was not recorded.',
  })
  async arrivals(@Root() report: ReportRow, @Ctx() request: Request): Promise<ReportArrivalType[]> {
    const loader = request.loaders.of<ReportArrivalType[]>(
      async (ids) => arrivalsOf(await request.reads.em(), ids),
      arrivalsOf,
    );
    return (await loader.load(keyText(report))) ?? [];
  }

  @Mutation(() => ReviewReportResult, {
    description: 'The office records that a report came on paper, in Qoffice or by e-mail.',
  })
  recordChannel(
    @Ctx() request: Request,
    @Arg('input', () => RecordChannelInput) input: RecordChannelInput,
  ): Promise<typeof ReviewReportResult> {
    return recordChannel(request, input);
  }
}

@Resolver(() => ReportArrivalType)
export class ReportArrivalResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null for the system.' })
  by(@Root() arrival: ReportArrivalType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, arrival.byId);
  }
}

export const channelsResolvers = [ReportChannelsResolver, ReportArrivalResolver] as const;
