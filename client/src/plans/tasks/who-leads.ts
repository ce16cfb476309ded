interface Told {
  lead?: string | null;
  cooperating?: string | null;
}

/** Who leads a task and who helps, as the plan's document words it; empty where it says neither. */
export function whoLeads({ lead, cooperating }: Told, words: { lead: string; cooperating: string }): string {
  const told = [lead && `${words.lead}: ${lead}`, cooperating && `${words.cooperating}: ${cooperating}`];
  return told.filter(Boolean).join(' · ');
}
