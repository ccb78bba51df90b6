export type Meaning = 'forged' | 'shop' | 'other';

/** What kind of trouble a reason tells of; a service writes the exception, or what it did not believe. */
export function meaning(reason: string): Meaning {
  if (reason.startsWith('Not to be believed')) return 'forged';
  return reason.startsWith('UnknownShop') ? 'shop' : 'other';
}

/** A payload as it is read best: JSON in lines, anything else as it came. */
export function readable(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
