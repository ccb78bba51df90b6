import { useQueries } from '@tanstack/react-query';
import { desk } from '../../api/desk';
import type { Ask, Product } from '../../api/types';
import { useText } from '../../app/language';
import { Finder } from '../../ui/goods/Finder';
import { useKeys } from '../../ui/keys';

const CANDIDATES = 5;

/** What a written line stands for: the catalogue's candidates first, then whatever is found by a few letters. */
export function ChoosePanel({ shop, ask, busy, onChoose, onClose }: {
  shop: string;
  ask: Ask;
  busy: boolean;
  onChoose: (sku: string, quantity: number | undefined) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const offered = useQueries({
    queries: ask.candidates.slice(0, CANDIDATES).map((sku) => ({ queryKey: ['product', shop, sku], queryFn: () => desk.product(shop, sku), staleTime: 60_000, retry: false })),
    combine: (found) => found.flatMap((each): Product[] => (each.data ? [each.data] : [])),
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const take = (product: Product) => {
    if (!busy) onChoose(product.sku, ask.quantity);
  };
  return (
    <section className="panel" aria-label={t.draft.chooseFor(ask.words)}>
      <h2>{t.draft.chooseFor(ask.words)}</h2>
      <Finder key={ask.position} shop={shop} offered={offered} typedFirst={ask.candidates.length > 0 ? '' : ask.words.slice(0, 60)} onAdd={take} />
      <p className="actions"><button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button></p>
    </section>
  );
}
