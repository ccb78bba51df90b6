import { useQuery } from '@tanstack/react-query';
import { desk } from '../../api/desk';
import type { Dial } from '../../api/calls';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { phone, span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { Controls } from './Controls';
import { isOver, type Dialled } from './useDialled';

/** The call that the operator asked for: it rings, somebody talks, or it came to nothing and says to what. */
export function DialledCall({ dialled }: { dialled: Dialled }) {
  const { t } = useText();
  const { dial, wish, problem, forget } = dialled;
  if (wish === undefined) return null;
  const close = <button type="button" onClick={forget}>{t.keys.close}</button>;
  return (
    <section className="incoming" aria-label={t.control.dialled} aria-live="polite">
      {problem
        ? <ProblemNotice error={problem} t={t} action={close} />
        : <Course dial={dial} number={wish.phone} shop={wish.shop} close={close} />}
    </section>
  );
}

function Course({ dial, number, shop, close }: { dial: Dial | undefined; number: string; shop: string; close: React.ReactNode }) {
  const { t } = useText();
  const { shops } = useSession();
  const now = useNow();
  const call = dial?.call;
  const brand = shops[shop]?.brand;
  const since = call?.answeredAt ?? call?.beganAt;
  return (
    <>
      <p className="ringing" ref={(el) => el?.style.setProperty('--brand', brand?.colour ?? 'gray')}>
        <b>☎ {stage(dial, t)}</b>
        <span className="phone">{phone(number)}</span>
        <span>{brand?.spokenName ?? shop}</span>
        {dial && <span className="quiet">{t.control.from(phone(dial.line))}</span>}
        {since && !isOver(dial) && <span>{span(Math.max(0, now - Date.parse(since)), t.units)}</span>}
        {isOver(dial) && close}
      </p>
      {call && call.answeredAt && call.stage !== 'ENDED' && <Card id={call.id} stage={call.stage} operator={call.operator} />}
    </>
  );
}

function Card({ id, stage, operator }: { id: string; stage: string; operator: string | undefined }) {
  const { me } = useSession();
  const card = useQuery({ queryKey: ['card', id, stage, operator], queryFn: () => desk.card(id), placeholderData: (before) => before });
  return card.data && card.data.call.operator === me.id ? <Controls card={card.data} /> : null;
}

function stage(dial: Dial | undefined, t: ReturnType<typeof useText>['t']): string {
  if (dial?.state === 'REFUSED') return t.control.refused;
  const call = dial?.call;
  if (call?.stage === 'ENDED') return t.control.results[call.result ?? 'FAILED'];
  if (call?.stage === 'TALKING' || call?.stage === 'HELD') return t.calls.stages[call.stage];
  return t.control.dialling;
}
