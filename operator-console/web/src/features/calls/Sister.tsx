import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { calls, type Call } from '../../api/calls';
import { Problem } from '../../api/http';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { Notice, ProblemNotice } from '../../ui/Notice';

/** That the caller ordered in another shop, and not where: it is opened once he has named it, and that is written down. */
export function Sister({ call }: { call: Call }) {
  const { t, language } = useText();
  const { me, shops } = useSession();
  const others = me.shops.filter((shop) => shop !== call.shop);
  const [named, setNamed] = useState('');
  const open = useMutation({ mutationFn: () => calls.sister(call, named) });
  const none = open.error instanceof Problem && open.error.status === 404;
  return (
    <Notice tone="info">
      <p>{t.control.sister}</p>
      <p className="inline">
        <label>{t.control.named}
          <select value={named} onChange={(event) => { setNamed(event.target.value); open.reset(); }}>
            <option value="">—</option>
            {others.map((shop) => <option key={shop} value={shop}>{shops[shop]?.brand.spokenName ?? shop}</option>)}
          </select>
        </label>
        <button type="button" disabled={named === '' || open.isPending} onClick={() => open.mutate()}>{t.control.openSister}</button>
      </p>
      {none && <p role="status">{t.control.sisterNone}</p>}
      {open.error && !none ? <ProblemNotice error={open.error} t={t} /> : null}
      <ul>
        {open.data?.items.map((order) => (
          <li key={order.orderId}>
            <Link to="/case/$id" params={{ id: order.orderId }}>{t.queue.number(order.number)}</Link>{' '}
            <small>{dayAndClock(order.placedAt, shops[named]?.zone ?? 'UTC', language)}</small>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
