import { useState } from 'react';
import { afterSale, type Resolve } from '../../api/aftersale';
import { useText } from '../../app/language';
import { minorOf } from '../../ui/money';
import { Form, type Doing } from './MoneyForms';
import { needsWaiver, owesCoupon } from './rules';

const TEXT_MAX = 300;

/** What the case came to, what the customer was told, and the coupon that apologises. */
export function CloseForm({ shop, item, ends, onDo, onClose, busy }: Doing & { ends: Resolve['resolution'][] }) {
  const { t } = useText();
  const [chosen, setChosen] = useState(ends[0]);
  const [answer, setAnswer] = useState('');
  const [typed, setTyped] = useState('');
  const [why, setWhy] = useState('');
  const [waived, setWaived] = useState(false);
  const coupon = chosen === 'REJECTED' ? undefined : couponOf(typed, item.worth.currency);
  const owes = owesCoupon(item, chosen);
  const rejects = chosen === 'REJECTED';
  const given = !rejects && typed.trim() !== '';
  const asks = given && needsWaiver(item, chosen);
  const ready = !(asks && !waived) && chosen !== undefined && answer.trim() !== '' && (!given ? !owes : coupon !== undefined && why.trim() !== '');
  const send = () => chosen && onDo(() => afterSale.resolve(shop, item, {
    resolution: chosen, answer: answer.trim(), ...(coupon && { coupon: { ...coupon, why: why.trim(), ...(asks && { refundWaived: true }) } }),
  }));
  return (
    <Form title={t.aftersale.close} label={t.aftersale.close} ready={ready} busy={busy} onClose={onClose} onSend={send}>
      <div className="inline">
        <label>{t.aftersale.how}
          <select autoFocus value={chosen} onChange={(event) => setChosen(ends.find((each) => each === event.target.value))}>
            {ends.map((each) => <option key={each} value={each}>{t.aftersale.resolutions[each]}</option>)}
          </select>
        </label>
        <label className="grow">{t.aftersale.answer}<input maxLength={TEXT_MAX} value={answer} onChange={(event) => setAnswer(event.target.value)} /></label>
      </div>
      {!rejects && <div className="inline">
        <label>{t.aftersale.giveCoupon}<input autoComplete="off" maxLength={14} value={typed} onChange={(event) => setTyped(event.target.value)} /></label>
        <label className="grow">{t.aftersale.why}<input maxLength={TEXT_MAX} value={why} onChange={(event) => setWhy(event.target.value)} /></label>
      </div>}
      {asks && <label className="check"><input type="checkbox" checked={waived} onChange={(event) => setWaived(event.target.checked)} /> {t.aftersale.waived}</label>}
      {owes && <p className="due" role="status">{t.aftersale.owesCoupon}</p>}
    </Form>
  );
}

function couponOf(typed: string, currency: string): { percent: number } | { amount: { minor: number; currency: string } } | undefined {
  const percent = /^\s*(\d{1,2})\s*%\s*$/.exec(typed);
  if (percent) return { percent: Number(percent[1]) };
  const minor = minorOf(typed);
  return minor === undefined || minor === 0 ? undefined : { amount: { minor, currency } };
}
