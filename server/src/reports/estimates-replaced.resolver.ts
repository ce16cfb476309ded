import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Request } from '../people/request.ts';
import { DecimalScalar } from '../platform/scalars.ts';
import { estimatesReplaced, type EstimateReplacedRow } from './estimates-replaced.repository.ts';
import { keyText } from './report-key.ts';
import { reportByKey } from './report-loader.ts';
import { ReportType } from './report.type.ts';
import type { ReportRow } from './reports.repository.ts';

@ObjectType('EstimateReplaced', {
  description:
    'A full-year estimate [ước cả năm] in place of which the figure of an accepted supplementary report counts [số chính thức].',
})
export class EstimateReplacedType {
  planYear!: number;
  reportId!: string;

  @Field(() => ID, { description: 'The field that was estimated.' })
  field!: string;

  @Field(() => String, { description: 'The indicator of the estimate.' })
  indicator!: string;

  @Field(() => DecimalScalar, { description: 'What was estimated; it stays with its report.' })
  estimate!: string;

  @Field(() => DecimalScalar, { description: 'What the whole year came to.' })
  value!: string;
}

@Resolver(() => ReportType)
export class ReportEstimatesReplacedResolver {
  @FieldResolver(() => [EstimateReplacedType], {
    description:
      "Estimates of the whole year in the report's latest revision that an accepted supplement of the unit has replaced.",
  })
  async estimatesReplaced(@Root() report: ReportRow, @Ctx() request: Request): Promise<EstimateReplacedType[]> {
    const loader = request.loaders.of<EstimateReplacedRow[]>(
      async (keys) => estimatesReplaced(await request.reads.em(), keys),
      estimatesReplaced,
    );
    return (await loader.load(keyText(report))) ?? [];
  }
}

@Resolver(() => EstimateReplacedType)
export class EstimateReplacedResolver {
  @FieldResolver(() => ReportType, { description: 'The supplement that has the figure.' })
  report(@Root() replaced: EstimateReplacedType, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, replaced);
  }
}
