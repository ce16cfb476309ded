import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { reportByKey } from '../report-loader.ts';
import { ReportType, RevisionType } from '../report.type.ts';
import { checkReceipt } from './check-receipt.ts';
import { ReceiptCheckType } from './receipt-check.type.ts';

@Resolver(() => ReceiptCheckType)
export class ReceiptsResolver {
  @Query(() => ReceiptCheckType, {
    description: 'Compares a receipt with what is stored, among the reports the viewer may see.',
  })
  checkReceipt(
    @Ctx() request: Request,
    @Arg('number', () => String, { nullable: true, description: 'Number of the receipt.' }) number?: string,
    @Arg('checksum', () => String, {
      nullable: true,
      description: 'Its checksum, or the first 12 signs of it at least.',
    })
    checksum?: string,
  ): Promise<ReceiptCheckType> {
    signedIn(request);
    return checkReceipt(request, { number: number ?? null, checksum: checksum ?? null });
  }

  @FieldResolver(() => RevisionType, { nullable: true, description: 'What was handed in for it; null where unknown.' })
  revision(@Root() check: ReceiptCheckType): RevisionType | null {
    return check.found;
  }

  @FieldResolver(() => ReportType, { nullable: true, description: 'The report it belongs to; null where unknown.' })
  async report(@Root() check: ReceiptCheckType, @Ctx() request: Request): Promise<ReportType | null> {
    return check.found ? reportByKey(request, check.found) : null;
  }
}
