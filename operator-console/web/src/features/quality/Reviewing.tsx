import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { quality, type Review } from '../../api/quality';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock, span } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { Said } from './Said';
import { Marking } from './Marking';
import { OrdersStory } from './OrdersStory';
import { sent, type Drafts } from './marks';

/** One call beside its order's story: what was said is heard where it was said, and marked (R112). */
export function Reviewing({ shop, call, onNext, onClose }: { shop: string; call: string; onNext: () => void; onClose: () => void }) {
  const { t, language } = useText();
  const { me, shops } = useSession();
  const name = usePersonName();
  const client = useQueryClient();
  const [second, setSecond] = useState<number>();
  const talk = useQuery({ queryKey: ['quality', 'talk', shop, call], queryFn: () => quality.talk(shop, call) });
  const card = useQuery({ queryKey: ['quality', 'card', shop], queryFn: () => quality.card(shop) });
  const again = () => void client.invalidateQueries({ queryKey: ['quality'] });
  const save = useMutation({
    mutationFn: (drafts: Drafts) => {
      if (!card.data) throw new Error('There is no scorecard to mark by');
      return quality.review(shop, call, { scorecard: card.data.body.version, marks: sent(card.data.body.criteria, drafts) });
    },
    onSettled: again,
  });
  const compare = useMutation({ mutationFn: () => quality.calibrate(shop, call), onSettled: again });
  const own = talk.data?.reviews.find((each) => each.reviewer === me.id);
  const saved: Review | undefined = save.data ?? own;
  useKeys({ Enter: onNext }, { place: 'quality', enabled: saved !== undefined });
  if (talk.isError) return <ProblemNotice error={talk.error} t={t} action={<button type="button" onClick={() => void talk.refetch()}>{t.problems.retry}</button>} />;
  if (!talk.data || !card.data) return <div className="one" aria-busy="true" />;
  const it = talk.data.talk;
  const zone = shops[shop]?.zone ?? 'UTC';
  return (
    <article className="one reviewing" aria-label={t.quality.marks}>
      <header>
        <div>
          <h2>{name(shop, it.operator)} · {dayAndClock(it.endedAt, zone, language)}</h2>
          <small>{t.quality.kinds[it.kind]}{it.talkedSeconds > 0 && ` · ${t.quality.talked(span(it.talkedSeconds * 1000, t.units))}`}{it.calibration && ` · ${t.quality.blind}`}</small>
        </div>
        <span className="actions">
          {it.orderId && <Link className="button" to="/orders/$id/story" params={{ id: it.orderId }}>{t.quality.story}</Link>}
          <button type="button" onClick={onClose}>{t.quality.close}</button>
        </span>
      </header>
      <div className="beside">
        <div>
          <Said shop={shop} talk={it} onSecond={setSecond} />
          {it.orderId && <OrdersStory order={it.orderId} zone={zone} />}
        </div>
        <div>
          {talk.data.reviewable && !saved && !it.calibration && talk.data.origin === 'CHOICE' && <Notice tone="info">{t.quality.chosen}</Notice>}
          {!talk.data.reviewable && <Notice tone="info">{t.quality.own}</Notice>}
          {saved && <Notice tone="good" action={<button type="button" onClick={onNext}>{t.quality.next} <kbd aria-hidden="true">Enter</kbd></button>}>{t.quality.done} {t.quality.saved(saved.total)}</Notice>}
          {talk.data.reviewable && !saved && <Marking criteria={card.data.body.criteria} second={second} busy={save.isPending} onSave={(drafts) => save.mutate(drafts)} />}
          {save.isError && <ProblemNotice error={save.error} t={t} />}
          {me.roles.includes('manager') && !it.calibration && talk.data.reviews.length === 0 && !saved && (
            <p className="actions"><button type="button" disabled={compare.isPending} onClick={() => compare.mutate()}>{t.quality.calibrate}</button></p>
          )}
          {it.calibration && !saved && <p className="quiet">{t.quality.calibrated}</p>}
          {compare.isError && <ProblemNotice error={compare.error} t={t} />}
        </div>
      </div>
    </article>
  );
}
