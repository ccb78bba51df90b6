import { useMutation, useQuery } from '@tanstack/react-query';
import { desk } from '../../api/desk';
import type { OrderView } from '../../api/types';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { deskNow } from '../../ui/clock';
import { clockSoon } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import type { Draft } from './draft';
import { resumed } from './kept';

/** Orders by telephone that were interrupted, each until its day is over; whoever is asked goes on with one. */
export function Interrupted({ shop, onResume }: { shop: string; onResume: (draft: Draft, order: OrderView) => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const zone = shops[shop]?.zone ?? 'UTC';
  const found = useQuery({ queryKey: ['drafts', shop], queryFn: () => desk.drafts(shop), staleTime: 5_000 });
  const resume = useMutation({
    mutationFn: async (order: OrderView) => {
      const products = await Promise.all(order.lines.map((line) => desk.product(shop, line.sku).catch(() => undefined)));
      return { order, draft: resumed(order, products.filter((each) => each !== undefined)) };
    },
    onSuccess: ({ order, draft }) => onResume(draft, order),
  });
  const kept = (found.data?.items ?? []).filter((order) => order.channel === 'PHONE');
  if (kept.length === 0) return null;
  return (
    <section className="interrupted" aria-label={t.kept.title}>
      <h2>{t.kept.title}</h2>
      <ul>
        {kept.map((order) => (
          <li key={order.id}>
            <button type="button" disabled={resume.isPending} onClick={() => resume.mutate(order)}>
              {[order.customer.person.surname, order.customer.person.given].filter(Boolean).join(' ') || t.queue.number(order.number)}
            </button>
            <small className="quiet">{t.kept.lines(order.lines.length)} · {t.kept.until(clockSoon(order.expiresAt, deskNow(), zone, language))}</small>
          </li>
        ))}
      </ul>
      {resume.error ? <ProblemNotice error={resume.error} t={t} /> : null}
    </section>
  );
}
