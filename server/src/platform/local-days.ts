const zone = `'Asia/Ho_Chi_Minh'`;

/** SQL: a moment lies on the days from one to another, both of them with it; a day that is null bounds nothing. */
export const onDays = (
  moment: string,
  from: string,
  to: string,
) => `(${from}::date IS NULL OR ${moment} >= ${from}::date::timestamp AT TIME ZONE ${zone})
  AND (${to}::date IS NULL OR ${moment} < (${to}::date + 1)::timestamp AT TIME ZONE ${zone})`;
