import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { UnitType } from '../units/unit.type.ts';
import { changeUnits } from './change-units.ts';
import { previewUnitChanges } from './preview-unit-changes.ts';
import { undoUnitChanges } from './undo-unit-changes.ts';
import { batchesOfUnit } from './unit-changes.repository.ts';
import { ChangeUnitsInput, PreviewUnitChangesInput, UndoUnitChangesInput } from './unit-change.inputs.ts';
import {
  ChangeUnitsResult,
  PreviewUnitChangesResult,
  UndoUnitChangesResult,
  UnitChangeBatch,
} from './unit-change.type.ts';

@Resolver(() => UnitType)
export class UnitChangesResolver {
  @Query(() => PreviewUnitChangesResult, {
    description: 'What would follow from changes of units: duties, roles, plans, figures. Changes nothing.',
  })
  previewUnitChanges(
    @Ctx() request: Request,
    @Arg('input', () => PreviewUnitChangesInput) input: PreviewUnitChangesInput,
  ): Promise<typeof PreviewUnitChangesResult> {
    return previewUnitChanges(request, input);
  }

  @Mutation(() => ChangeUnitsResult, {
    description: 'Creates, renames, moves, merges, splits, abolishes units or transfers parts, each from a day on.',
  })
  changeUnits(
    @Ctx() request: Request,
    @Arg('input', () => ChangeUnitsInput) input: ChangeUnitsInput,
  ): Promise<typeof ChangeUnitsResult> {
    return changeUnits(request, input);
  }

  @Mutation(() => UndoUnitChangesResult, { description: 'Takes a batch of changes back while nothing depends on it.' })
  undoUnitChanges(
    @Ctx() request: Request,
    @Arg('input', () => UndoUnitChangesInput) input: UndoUnitChangesInput,
  ): Promise<typeof UndoUnitChangesResult> {
    return undoUnitChanges(request, input);
  }

  @FieldResolver(() => [UnitChangeBatch], {
    description: 'The latest batches of changes that touched the unit, newest first; for its administrators.',
  })
  async changes(@Root() unit: UnitType, @Ctx() request: Request): Promise<UnitChangeBatch[]> {
    signedIn(request);
    return batchesOfUnit(await request.reads.em(), unit.unitId);
  }
}
