/**
 * Is a plan `p` within reach of a new version that the asker brings to open periods? Issued ones are whose leading unit
 * the asker's role as a designer covers today: what other offices ask for is theirs to move. `today` is the statement's parameter for the day.
 */
export const inReach = (today: string): string => `(p.state = 'issued' AND EXISTS (
  SELECT 1 FROM plan_owners o JOIN seen_units s ON s.unit_id = o.unit_id AND s.role = 'designer'
  WHERE o.plan_id = p.id AND o.valid @> ${today}::date))`;
