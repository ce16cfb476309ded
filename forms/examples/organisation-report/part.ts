import type { JsonObject } from '../../src/index.ts';
import { idsOf } from '../ids.ts';
import type { Both } from '../parts.ts';
import type { ReportingOrganisation } from './choices.ts';

/** What one organisation alone reports; the form shows it while that organisation is chosen. */
export interface OrganisationPart {
  type: ReportingOrganisation;
  title: Both;
  properties: Record<string, JsonObject>;
  required?: string[];
  calculations?: JsonObject[];
  rules?: JsonObject[];
  /** Keys in the order of the form, calculated ones and those shared with another organisation included. */
  order: string[];
}

/** Ids of the organisations' parts, by name. */
export const id = idsOf('organisation-report');
