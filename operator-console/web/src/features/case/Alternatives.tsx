import { useState } from 'react';
import type { CaseView, Change, Line } from '../../api/types';
import { useText } from '../../app/language';
import { difference, money } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { usePreviews } from './useAmend';

const SHOWN = 3;

/** The ways out for one line: what can be had instead, with the exact new total of the whole order, or without it. */
export function Alternatives({ item, line, onAccept, onClose, busy }: {
  item: CaseView;
  line: Line;
  onAccept: (changes: Change[]) => void;
  onClose: () => void;
  busy: boolean;
}) {
  const { t, language } = useText();
  const stock = item.stock?.lines.find((each) => each.line === line.id);
  const ways = choices(line, stock?.alternatives ?? [], stock?.belowCost === true || differs(line, stock?.priceNow));
  const found = usePreviews(item, ways.map((way) => way.changes));
  const [at, setAt] = useState(0);
  const before = item.order?.terms.totals.total;
  const accept = (index: number) => {
    const way = ways[index];
    if (way && !busy && found[index]?.preview) onAccept(way.changes);
  };
  useKeys({
    ArrowDown: () => setAt((now) => Math.min(now + 1, ways.length - 1)),
    ArrowUp: () => setAt((now) => Math.max(now - 1, 0)),
    Enter: () => accept(at),
    NumpadEnter: () => accept(at),
    Escape: onClose,
    KeyA: onClose,
  }, { exclusive: true });
  return (
    <section className="panel" aria-label={t.order.alternatives}>
      <h2>{t.order.alternativesFor(line.name)}</h2>
      {(stock?.alternatives.length ?? 0) === 0 && <p className="quiet">{t.order.noAlternatives}</p>}
      <ul role="listbox" aria-label={t.order.alternatives} className="ways">
        {ways.map((way, index) => {
          const total = found[index]?.preview?.order.totals.total;
          return (
            <li key={way.key} role="option" aria-selected={index === at} onClick={() => (index === at ? accept(index) : setAt(index))}>
              <span className="name">
                {way.kind === 'remove' ? t.order.remove : way.kind === 'reprice' ? t.order.reprice : way.name}
                {way.kind === 'replace' && <small>{[way.detail, way.price && money(way.price, language), way.why].filter(Boolean).join(' · ')}</small>}
              </span>
              {found[index]?.error ? <ProblemNotice error={found[index].error} t={t} /> : (
                <span className="sum">{total && before
                  ? t.order.totalThen(money(total, language), total.minor === before.minor ? t.order.sameSum : difference(total, before, language))
                  : t.order.counting}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="actions">
        <button type="button" className="primary" disabled={busy} onClick={() => accept(at)}>
          <kbd aria-hidden="true">Enter</kbd> {busy ? t.order.saving : t.order.change}
        </button>
        <button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.outcome.cancel}</button>
      </p>
    </section>
  );
}

interface Way {
  key: string;
  kind: 'replace' | 'remove' | 'reprice';
  changes: Change[];
  name?: string;
  detail?: string;
  price?: { minor: number; currency: string };
  why?: string;
}

type Alternative = NonNullable<CaseView['stock']>['lines'][number]['alternatives'][number];

function choices(line: Line, alternatives: Alternative[], reprice: boolean): Way[] {
  const replacing = alternatives.slice(0, SHOWN).map((alternative): Way => ({
    key: alternative.sku,
    kind: 'replace',
    changes: [{ op: 'replace-line', line: line.id, sku: alternative.sku }],
    name: alternative.name,
    detail: [alternative.options.size, alternative.options.colour, alternative.options.series].filter(Boolean).join(', '),
    price: alternative.price,
    why: alternative.why,
  }));
  const priced: Way[] = reprice
    ? [{ key: 'reprice', kind: 'reprice', changes: [{ op: 'reprice', line: line.id, sku: line.sku }] }] : [];
  return [...replacing, ...priced, { key: 'remove', kind: 'remove', changes: [{ op: 'remove-line', line: line.id }] }];
}

function differs(line: Line, now: { minor: number } | undefined): boolean {
  return now !== undefined && now.minor !== line.price.minor;
}
