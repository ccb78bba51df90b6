import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/desk';
import { prices } from '../../api/prices';
import { useText } from '../../app/language';
import { Finder } from '../../ui/goods/Finder';
import { ProblemNotice } from '../../ui/Notice';
import { Saving } from '../../ui/Saving';
import { useEdited } from '../../ui/useEdited';
import { ANALOGUES_MAX, moved, withOne, without } from './declared';

type Instead = Awaited<ReturnType<typeof prices.declared>>['body'];

/** What the shop itself says does instead of a product, the best first; what is there is offered before anything alike (R023). */
export function Declared({ shop, sku }: { shop: string; sku: string }) {
  const { t } = useText();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const edited = useEdited<Instead, string[]>({
    key: ['declared', shop, sku], read: () => prices.declared(shop, sku), 
    write: (skus, tag) => prices.declare(shop, sku, skus, tag).finally(() => client.invalidateQueries({ queryKey: ['analogues', shop, sku] })),
    drafted: (instead) => instead.declared,
  });
  const { draft } = edited;
  const names = useQueries({ queries: (draft ?? []).map((each) => ({ queryKey: ['product', shop, each], queryFn: () => desk.product(shop, each), retry: false })) });
  if (!draft) return edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : <div aria-busy="true" />;
  const full = draft.length >= ANALOGUES_MAX;
  return (
    <form className="declared" aria-label={t.prices.declaredTitle} onSubmit={(event) => { event.preventDefault(); edited.save(); }}>
      <h3>{t.prices.declaredTitle}</h3>
      {draft.length === 0 && <p className="quiet">{t.prices.noneDeclared}</p>}
      <ol className="boxes">
        {draft.map((each, at) => (
          <li key={each}>
            <span>{names[at]?.data?.name ?? each} <small>{each}</small></span>
            <span className="actions">
              <button type="button" aria-label={t.prices.up(each)} disabled={at === 0} onClick={() => edited.change(moved(draft, at, -1))}>↑</button>
              <button type="button" aria-label={t.prices.down(each)} disabled={at === draft.length - 1} onClick={() => edited.change(moved(draft, at, 1))}>↓</button>
              <button type="button" aria-label={t.prices.drop(each)} onClick={() => edited.change(without(draft, each))}>×</button>
            </span>
          </li>
        ))}
      </ol>
      {adding && !full ? <div className="panel"><Finder shop={shop} onAdd={(product) => { edited.change(withOne(draft, product.sku, sku)); setAdding(false); }} /></div>
        : <p><button type="button" disabled={full} title={full ? t.prices.declaredFull(ANALOGUES_MAX) : undefined} onClick={() => setAdding(true)}>{t.prices.declareMore}</button></p>}
      <Saving edited={edited} />
    </form>
  );
}
