import { AggregateFunction, Comparison } from '@ke-hoach/schema';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DecimalScalar } from '../platform/scalars.ts';

registerEnumType(AggregateFunction, {
  name: 'AggregateFunction',
  description: 'What is made of the values of a measure.',
  valuesConfig: {
    COUNT: { description: 'How many values were reported.' },
    DISTINCT: { description: 'How many different values were reported; of choices too.' },
    RATIO: {
      description:
        'One sum divided by another: of a rate its two counts, as a percentage where it is one; else by `over`. Six places.',
    },
    LATEST: { description: 'What each unit reported last within the group, brought together over units.' },
    CUMULATIVE: {
      description:
        "From the year's first day to the end of the period, where the periods reach that far without a gap; else null.",
    },
    QUANTILE: { description: 'The least reported value that at least the share `at` of all values does not exceed.' },
    DISTRIBUTION: { description: 'How many values lie below, between and above `edges`; the value is their number.' },
    PERCENT_OF_TARGET: {
      description:
        'What units reached of the targets [chỉ tiêu giao] measured by it, in percent of what they owe, in the periods of ' +
        'the targets. By units and periods only.',
    },
  },
});
registerEnumType(Comparison, {
  name: 'Comparison',
  description: 'The earlier period that figures are set beside; each period of a group has its own.',
  valuesConfig: {
    PREVIOUS_PERIOD: { description: 'The last period of the same series before it, of last year if need be.' },
    SAME_PERIOD_LAST_YEAR: {
      description: 'Of the same series, the period that ended about a year earlier: within half its own length.',
    },
  },
});

@InputType({ description: 'What a measure is divided by: exactly one of indicator and field.' })
export class DividedByInput {
  @Field(() => String, { nullable: true })
  indicator?: string | null;

  @Field(() => ID, { nullable: true })
  field?: string | null;
}

@InputType({ description: 'A number to be brought together: exactly one of indicator and field.' })
export class MeasureInput {
  @Field(() => String, {
    nullable: true,
    description: 'A shared meaning: all fields, of whatever form, that carry this indicator [chỉ tiêu thống kê].',
  })
  indicator?: string | null;

  @Field(() => ID, { nullable: true, description: 'The permanent id of one field.' })
  field?: string | null;

  @Field(() => AggregateFunction)
  function!: AggregateFunction;

  @Field(() => DividedByInput, { nullable: true, description: 'With RATIO: what it is divided by, if it is no rate.' })
  over?: DividedByInput | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'With QUANTILE: from 0 to 1; 0.5 is the median.' })
  at?: string | null;

  @Field(() => [DecimalScalar], {
    nullable: true,
    description: 'With DISTRIBUTION: 1 to 50 numbers, ascending. A value at an edge lies above it.',
  })
  edges?: string[] | null;

  @Field(() => Comparison, {
    nullable: true,
    description:
      'Sets the figure of an earlier period beside it. Not with DISTINCT, QUANTILE, DISTRIBUTION and PERCENT_OF_TARGET.',
  })
  comparedWith?: Comparison | null;
}
