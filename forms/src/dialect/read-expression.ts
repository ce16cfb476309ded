import { compile } from '../rules/compile.ts';
import type { Compiled } from '../rules/compile.ts';
import type { Scope } from '../rules/scope.ts';
import type { Type } from '../rules/types.ts';
import type { FormReport } from './form-issue.ts';
import { limits } from './limits.ts';

/** Compiles the expressions of one document, whose parts all together are limited. */
export class ExpressionReader {
  private parts = 0;
  private readonly report: FormReport;

  constructor(report: FormReport) {
    this.report = report;
  }

  /** The compiled expression, or undefined when it is none, told at its place; nothing is read for a full report. */
  read(source: string, scope: Scope, result: Type, at: string): Extract<Compiled, { ok: true }> | undefined {
    const spent = this.parts > limits.expressionParts;
    if (spent || this.report.full) return undefined;
    const compiled = compile(source, scope, result);
    if (!compiled.ok) {
      for (const { code, details } of compiled.problems)
        this.report.add('EXPRESSION_INVALID', at, { problem: code, ...details });
      return undefined;
    }
    this.parts += compiled.types.size;
    if (this.parts <= limits.expressionParts) return compiled;
    return void this.report.add('TOO_MANY_NODES', at, { limit: limits.expressionParts });
  }
}
