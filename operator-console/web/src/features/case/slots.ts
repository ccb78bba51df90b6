import type { Slot } from '../../api/types';

/** "26 ноября, 10:00–14:00", of the customer's own calendar. */
export function slotName(slot: Slot, language: string): string {
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(slot.date));
  return `${day}, ${slot.from.slice(0, 5)}–${slot.to.slice(0, 5)}`;
}

/** "26 ноября", by the calendar of whose zone it is, not of the desk's. */
export function dayThere(at: string, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: zone }).format(new Date(at));
}

/** Whether two name the same time, with seconds or without. */
export function sameSlot(one: Slot | undefined, other: Slot): boolean {
  return one !== undefined && one.date === other.date && one.from.slice(0, 5) === other.from.slice(0, 5)
    && one.to.slice(0, 5) === other.to.slice(0, 5);
}
