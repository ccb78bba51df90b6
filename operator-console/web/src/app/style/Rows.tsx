import { useState } from 'react';
import { QueueRow } from '../../features/queue/QueueRow';
import { ORDER, type Row } from '../../features/queue/rows';
import { deskNow } from '../../ui/clock';
import { useText } from '../language';
import { useSession } from '../session';

const MINUTE = 60_000;

/** Rows of the queue, each as urgent as its name says. */
export function Rows() {
  const { t } = useText();
  const { me, shops } = useSession();
  const s = t.style;
  const [now] = useState(deskNow);
  const shop = me.shops[0] ?? '';
  const at = (minutes: number) => new Date(now + minutes * MINUTE).toISOString();
  const row = (index: number, due: number, change: Partial<Row> = {}): Row => ({
    owner: 'confirmation', id: `style-${index}`, shop, queue: 'CALL', kind: ORDER, number: String(10_420 + index), customer: s.rows[index], reason: s.reason, position: undefined, tags: [], heldBy: undefined, heldUntil: undefined,
    times: { callableFrom: at(-60), callableUntil: at(600), callBy: at(due), breach: at(due + 30) }, ...change,
  });
  const rows = [row(0, 25), row(1, -3, { tags: ['VIP'] }), row(2, -40), row(3, 300, { times: { callableFrom: at(180), callableUntil: at(600), callBy: at(210), breach: at(240) } }), row(4, 12, { heldBy: 'boris', heldUntil: at(2) })];
  return <div className="stylerows">{rows.map((each) => <QueueRow key={each.id} item={each} colour={shops[shop]?.brand.colour ?? '#888888'} zone={shops[shop]?.zone ?? 'UTC'} selected={each.id === 'style-1'} />)}</div>;
}
