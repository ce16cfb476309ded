import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The stories that take longest, the longest first. */
const long = ['report-life', 'draft-safety', 'builder', 'accessible', 'accounts', 'commune-report', 'tour'];

/** The longest stories begin first, so that none is left alone with the machine at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.indexOf(basename(moduleId, '.story.ts'));
      return found === -1 ? long.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
