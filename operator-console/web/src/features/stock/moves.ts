import type { Movement, Reason, StockCard, StockPlace } from '../../api/stock';

/** In the order in which a warehouse needs them. */
export const REASONS: Reason[] = ['COUNTED', 'LOST', 'DAMAGED', 'FOUND', 'RETURNED', 'CORRECTED', 'TRANSFERRED'];

const UNITS_MAX = 1_000_000;

/** What is typed into the form of a movement. */
export interface Typed {
  reason: Reason;
  source: string;
  to: string;
  units: string;
  note: string;
}

/** What somebody who counts there finds: mirrors Shelf.present. */
export function present(place: StockPlace | undefined): number {
  return place === undefined ? 0 : place.units - place.taken;
}

/** Pieces with the sign that the reason gives them, as MovementRequest wants them; nothing where that is no number of pieces. */
export function unitsOf({ reason, units }: Pick<Typed, 'reason' | 'units'>): number | undefined {
  const plain = units.replace(/\s/g, '').replace('−', '-');
  if (!/^[+-]?\d{1,7}$/.test(plain)) return undefined;
  const typed = Number(plain);
  if (Math.abs(typed) > UNITS_MAX) return undefined;
  if (reason === 'CORRECTED') return typed === 0 ? undefined : typed;
  if (reason === 'COUNTED') return typed < 0 ? undefined : typed;
  if (typed <= 0) return undefined;
  return reason === 'LOST' || reason === 'DAMAGED' ? -typed : typed;
}

/** The movement as it is sent; nothing while something is missing. */
export function movementOf(typed: Typed): Movement | undefined {
  const units = unitsOf(typed);
  const transfer = typed.reason === 'TRANSFERRED';
  if (units === undefined || typed.source === '' || (transfer && (typed.to === '' || typed.to === typed.source))) return undefined;
  return { reason: typed.reason, source: typed.source, units, ...(transfer && { to: typed.to }), ...(typed.note.trim() && { note: typed.note.trim() }) };
}

/** What a movement comes to, before it is made. */
export interface Coming {
  /** Pieces in the warehouse, before and after. */
  before: number;
  after: number;
  /** Promised pieces that would be gone: the youngest orders say that they are short. */
  short: number;
  /** More is taken than is there: it would be refused. */
  tooMany: boolean;
}

/** Mirrors Moving and Ledger: a count replaces what was known of its warehouse, reserved pieces are taken last. */
export function coming(card: StockCard, { reason, source, units }: Movement): Coming {
  const before = present(card.warehouses.find((each) => each.source === source));
  const after = reason === 'COUNTED' ? units : reason === 'TRANSFERRED' ? before - units : before + units;
  const { free, overdrawn, reserved } = card.ledger;
  const level = Math.max(0, free - overdrawn + reserved + (reason === 'TRANSFERRED' ? 0 : after - before));
  return { before, after, short: Math.max(0, Math.max(0, reserved - level) - overdrawn), tooMany: after < 0 };
}
