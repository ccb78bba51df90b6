import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { afterSale, type AfterSale, type Step } from '../../api/aftersale';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { CloseForm } from './CloseForm';
import { PayForm, RefundForm } from './MoneyForms';
import { asked, endings, steps } from './rules';

type Panel = 'refund' | 'pay' | 'close';

/** The next things that can be done about a case, a digit each; money is recorded by whoever pays it. */
export function Doing({ shop, item }: { shop: string; item: AfterSale }) {
  const { t } = useText();
  const { me } = useSession();
  const { works } = useMaySee();
  const [panel, setPanel] = useState<Panel>();
  const does = useDoing(shop, item, () => setPanel(undefined));
  const may = works ? steps(item) : [];
  const ends = works ? endings(item) : [];
  const mayPay = item.stage === 'AWAITS_REFUND' && me.roles.some((role) => role === 'finance' || role === 'manager');
  const own = mayPay && item.refund?.askedBy === me.id;
  const pays = mayPay && !own;
  const take = (step: Step) => {
    if (does.isPending) return;
    if (step === 'REFUND_ASKED') setPanel('refund');
    else does.mutate(() => afterSale.step(shop, item, step));
  };
  useKeys({
    ...Object.fromEntries(may.map((step, at) => [`Digit${at + 1}`, { press: () => take(step), does: t.aftersale.does[step] }])),
    ...(ends.length > 0 ? { KeyC: () => setPanel('close') } : {}),
    ...(pays ? { KeyP: () => setPanel('pay') } : {}),
  }, { place: 'aftersale' });
  const close = () => setPanel(undefined);
  const doing = { shop, item, onClose: close, busy: does.isPending, onDo: (what: () => Promise<AfterSale>) => does.mutate(what) };
  const noPhoto = item.procedure.evidenceFirst && item.evidence.length === 0 && item.stage === 'OPEN';
  return (
    <section aria-label={t.aftersale.nextStep}>
      {noPhoto && works && <p className="quiet">{t.aftersale.needsPhoto}</p>}
      {own && <p className="quiet">{t.aftersale.ownRefund}</p>}
      {item.stage === 'AWAITS_REFUND' && !mayPay && <p className="quiet">{t.aftersale.byFinance}</p>}
      {panel === undefined && (
        <p className="actions">
          {may.map((step, at) => (
            <button key={step} type="button" aria-keyshortcuts={`${at + 1}`} disabled={does.isPending} onClick={() => take(step)}><kbd aria-hidden="true">{at + 1}</kbd> {step === 'EVIDENCE_ASKED' && asked(item) > 0 ? t.aftersale.askAgain : t.aftersale.does[step]}</button>
          ))}
          {pays && <button type="button" className="primary" aria-keyshortcuts="P" onClick={() => setPanel('pay')}><kbd aria-hidden="true">P</kbd> {t.aftersale.pay}</button>}
          {ends.length > 0 && <button type="button" aria-keyshortcuts="C" onClick={() => setPanel('close')}><kbd aria-hidden="true">C</kbd> {t.aftersale.close}</button>}
        </p>
      )}
      {does.error ? <ProblemNotice error={does.error} t={t} /> : null}
      {panel === 'refund' && <RefundForm {...doing} />}
      {panel === 'pay' && <PayForm {...doing} />}
      {panel === 'close' && <CloseForm {...doing} ends={ends} />}
    </section>
  );
}

function useDoing(shop: string, item: AfterSale, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: () => Promise<AfterSale>) => what(),
    onSuccess: (now) => {
      client.setQueryData(['after-sale-case', item.id], now);
      onDone();
    },
    onSettled: () => Promise.all([
      client.invalidateQueries({ queryKey: ['after-sale-case', item.id] }),
      client.invalidateQueries({ queryKey: ['after-sale', shop] }),
    ]),
  });
}
