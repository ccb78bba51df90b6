import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { quality, type MysteryCall, type MysteryOrder } from '../../api/quality';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { Pages } from '../../ui/Pages';

/** Orders and calls that a manager marked as a mystery shopper's, the last first: how the desk was tried, and when (R055). */
export function Mysteries({ shop }: { shop: string }) {
  const { t } = useText();
  const words = t.quality.mystery;
  return (
    <>
      <p className="quiet">{words.note}</p>
      <div className="columns">
        <section className="list">
          <h2>{words.orders}</h2>
          <Pages of={['quality', 'mysteries', 'orders', shop]} none={words.none} read={(cursor) => quality.mysteryOrders(shop, cursor)} row={(each: MysteryOrder) => (
            <Mark key={each.orderId} shop={shop} at={each.at} by={each.by}><Link to="/orders/$id/story" params={{ id: each.orderId }}>{words.story}</Link></Mark>
          )} />
        </section>
        <section className="list">
          <h2>{words.calls}</h2>
          <Pages of={['quality', 'mysteries', 'calls', shop]} none={words.none} read={(cursor) => quality.mysteryCalls(shop, cursor)} row={(each: MysteryCall) => (
            <Mark key={each.callId ?? each.taskId} shop={shop} at={each.at} by={each.by}>
              {each.callId && <Link to="/quality" search={{ shop, tab: 'WORK', call: each.callId }}>{t.quality.review}</Link>}
              {each.taskId && <Link to="/task/$id" params={{ id: each.taskId }}>{words.task}</Link>}
            </Mark>
          )} />
        </section>
      </div>
    </>
  );
}

function Mark({ shop, at, by, children }: { shop: string; at: string; by: string; children: ReactNode }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  return <li><span className="what"><span>{children}</span><small>{t.quality.by(name(shop, by), dayAndClock(at, shops[shop]?.zone ?? 'UTC', language))}</small></span></li>;
}
