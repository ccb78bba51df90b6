import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calls } from '../../api/calls';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { phone } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';

const READ_MS = 5_000;

/** Where a call goes that comes at this moment: by what is saved, the roster, and who is on the floor. */
export function RouteNow({ shop, lines }: { shop: string; lines: { number: string; label: string }[] }) {
  const { t } = useText();
  const name = usePersonName();
  const [line, setLine] = useState('');
  const found = useQuery({ queryKey: ['route', shop, line], queryFn: () => calls.route(shop, line || undefined), refetchInterval: READ_MS });
  const route = found.data;
  return (
    <div className="notice info routenow">
      <label>{t.routing.now}
        <select value={line} onChange={(event) => setLine(event.target.value)}>
          <option value="">{t.routing.anyLine}</option>
          {lines.map((each) => <option key={each.number} value={each.number}>{phone(each.number)} {each.label}</option>)}
        </select>
      </label>
      {found.error ? <ProblemNotice error={found.error} t={t} /> : null}
      {route && (
        <p role="status">
          <b>{t.routing.does[route.does] ?? route.does}</b> {route.operators.map((each) => name(shop, each)).join(', ')}
          {route.group && <small> · {route.group}</small>}
          {route.overflow && <small> · {t.routing.overflowTo(route.overflow.group, route.overflow.afterSeconds)}</small>}
          {route.then && <small> · {t.routing.then[route.then]}</small>}
        </p>
      )}
    </div>
  );
}
