import type { ReactNode } from 'react';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import type { Typed } from './settings';

/** Everything that is agreed with a supplier, or known of a competitor, and how his lists are understood. */
export function SettingsFields({ shop, draft, wrong, began, onChange }: {
  shop: string;
  draft: Typed;
  wrong: (keyof Typed)[];
  /** Lists have come: a supplier becomes no competitor then, and the other way round. */
  began: boolean;
  onChange: (draft: Typed) => void;
}) {
  const { t } = useText();
  const { shops } = useSession();
  const own = shops[shop]?.currency ?? 'RUB';
  const field = (name: Exclude<keyof Typed, 'competitor' | 'currency'>, label: string, most = 7, unit?: string) => (
    <label>{label}{unit && `, ${unit}`}
      <input inputMode={most > 7 ? 'text' : 'decimal'} maxLength={most} aria-invalid={wrong.includes(name) || undefined} value={draft[name]} onChange={(event) => onChange({ ...draft, [name]: event.target.value })} />
    </label>
  );
  const part = (title: string, children: ReactNode) => <section><h3>{title}</h3><div className="inline">{children}</div></section>;
  return (
    <>
      {part(t.suppliers.who, <>
        {field('name', t.suppliers.name, 200)}
        <label>{t.suppliers.currency}
          <select value={draft.currency} onChange={(event) => onChange({ ...draft, currency: event.target.value })}>
            {[...new Set([own, draft.currency])].map((each) => <option key={each}>{each}</option>)}
          </select>
        </label>
        <label className="check" title={began ? t.suppliers.staysSo : undefined}>
          <input type="checkbox" disabled={began} checked={draft.competitor} onChange={(event) => onChange({ ...draft, competitor: event.target.checked })} /> {t.suppliers.isCompetitor}
        </label>
      </>)}
      {!draft.competitor && part(t.suppliers.agreed, <>
        {field('leadDays', t.suppliers.lead, 3, t.suppliers.inDays)}
        {field('minMarginPercent', t.suppliers.least, 4, '%')}
        {field('marginPercent', t.suppliers.margin, 4, '%')}
        {field('assumedUnits', t.suppliers.assumed, 7, t.suppliers.inPieces)}
      </>)}
      {part(t.suppliers.fetched, <>
        {field('url', t.suppliers.url, 2_000)}
        {field('staleHours', t.suppliers.staleIn, 7, t.suppliers.inHours)}
        {field('lostPercentMax', t.suppliers.lost, 3, '%')}
        {field('jumpedPercentMax', t.suppliers.jumped, 3, '%')}
      </>)}
      {!draft.competitor && part(t.suppliers.params, <>
        {field('purchaseParam', t.suppliers.purchaseParam, 100)}
        {field('leadParam', t.suppliers.leadParam, 100)}
        {field('prepayParam', t.suppliers.prepayParam, 100)}
      </>)}
    </>
  );
}
