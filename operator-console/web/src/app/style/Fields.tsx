import { useState } from 'react';
import { useText } from '../language';
import { DurationField, HoursField, MoneyField, NumberField, TextField, TicksField } from '../../ui/form/fields';
import { FormOf } from '../../ui/form/form';

const WAYS = ['COURIER_CARD', 'ON_RECEIPT', 'LINK'] as const;
const WRONG = [{ pointer: '/phone', code: 'form', detail: 'As it is dialled, as 8 800 555-01-22.' }];

/** Fields as they are filled, explained, refused, unreadable and closed. */
export function Fields() {
  const { t } = useText();
  const s = t.style;
  const [flaws, setFlaws] = useState<Record<string, string>>({});
  const [name, setName] = useState(s.plainValue);
  const [hours, setHours] = useState([{ from: '10:00', to: '13:00' }, { from: '14:00', to: '20:30' }]);
  const [term, setTerm] = useState('PT30M');
  const [sum, setSum] = useState<{ minor: number; currency: string } | undefined>({ minor: 129_050, currency: 'RUB' });
  const [count, setCount] = useState(6);
  const [ways, setWays] = useState<(typeof WAYS)[number][]>(['LINK']);
  return (
    <FormOf errors={WRONG} flaws={flaws} onFlaws={setFlaws}>
      <div className="grid">
        <TextField pointer="/name" label={s.plainField} max={60} value={name} onChange={setName} />
        <TextField pointer="/sms" label={s.hinted} hint={s.hint} max={8} value="Tribuna" onChange={() => undefined} />
        <TextField pointer="/phone" label={s.wrongField} max={25} value="звоните" onChange={() => undefined} />
        <HoursField pointer="/hours" label={s.hours} value={hours} onChange={setHours} />
        <DurationField pointer="/term" label={s.time} value={term} onChange={setTerm} />
        <MoneyField pointer="/sum" label={s.sum} currency="RUB" value={sum} onChange={setSum} />
        <NumberField pointer="/count" label={s.count} max={20} value={count} onChange={setCount} />
        <fieldset disabled className="fields"><TextField pointer="/off" label={s.off} max={60} value="8 800 555-01-22" onChange={() => undefined} /></fieldset>
      </div>
      <TicksField pointer="/ways" label={s.ticks} value={ways} all={WAYS} names={t.order.payments} onChange={setWays} />
    </FormOf>
  );
}
