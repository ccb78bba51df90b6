import { useText } from './language';
import type { Text } from './ru';
import { useMaySee } from './session';

/** The pages beside the queue and the case: who opens each, and how it is called. Their order is that of the sections' menu. */
type To = '/floor' | '/calls' | '/letters' | '/after-sale' | '/warehouse' | '/stock' | '/suppliers' | '/prices' | '/routing' | '/people' | '/regulation' | '/scripts' | '/texts' | '/codes'
  | '/settings' | '/figures' | '/quality' | '/wall' | '/without-calls' | '/parked' | '/persons';

export interface Page {
  to: To;
  name: string;
}

type May = ReturnType<typeof useMaySee>;

const PAGES: { to: To; opens: (may: May) => boolean; name: (t: Text, may: May) => string }[] = [
  { to: '/floor', opens: (may) => may.oversees, name: (t) => t.floor.open },
  { to: '/calls', opens: () => true, name: (t) => t.ledger.open },
  { to: '/letters', opens: (may) => may.reads, name: (t) => t.letters.open },
  { to: '/after-sale', opens: (may) => may.handles, name: (t) => t.aftersale.open },
  { to: '/warehouse', opens: () => true, name: (t) => t.warehouse.open },
  { to: '/stock', opens: () => true, name: (t) => t.stock.open },
  { to: '/suppliers', opens: () => true, name: (t) => t.suppliers.open },
  { to: '/prices', opens: (may) => may.prices, name: (t) => t.prices.open },
  { to: '/routing', opens: (may) => may.arranges, name: (t) => t.routing.open },
  { to: '/people', opens: (may) => may.arranges, name: (t) => t.people.open },
  { to: '/regulation', opens: (may) => may.queues, name: (t) => t.regulation.open },
  { to: '/scripts', opens: (may) => may.arranges, name: (t) => t.scripts.open },
  { to: '/texts', opens: (may) => may.oversees, name: (t) => t.texts.open },
  { to: '/codes', opens: (may) => may.keeps, name: (t) => t.promo.open },
  { to: '/figures', opens: (may) => may.oversees, name: (t) => t.figures.open },
  { to: '/quality', opens: (may) => may.queues, name: (t, may) => (may.oversees ? t.quality.open : t.quality.mine) },
  { to: '/wall', opens: (may) => may.queues, name: (t) => t.wall.open },
  { to: '/without-calls', opens: (may) => may.oversees, name: (t) => t.intake.open },
  { to: '/settings', opens: (may) => may.arranges, name: (t) => t.settings.open },
  { to: '/persons', opens: (may) => may.keepsRunning, name: (t) => t.persons.open },
  { to: '/parked', opens: (may) => may.keepsRunning, name: (t) => t.parked.open },
];

/** Those that one's roles reach. */
export function usePages(): Page[] {
  const { t } = useText();
  const may = useMaySee();
  return PAGES.filter((page) => page.opens(may)).map(({ to, name }) => ({ to, name: name(t, may) }));
}
