import { useQuery } from '@tanstack/react-query';
import { desk } from '../../api/desk';
import type { Wall } from '../../api/types';
import { useText } from '../../app/language';
import { useNow } from '../../ui/clock';
import { span } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';

const READ_MS = 10_000;

/** The floor's numbers, to be read from five metres. Shops go by their code: whoever passes need not know the brands (R002). */
export function WallPage() {
  const { t } = useText();
  const wall = useQuery({ queryKey: ['wall', ''], queryFn: () => desk.wall(undefined), refetchInterval: READ_MS });
  return (
    <section className="wall" aria-label={t.wall.title}>
      {wall.error ? <ProblemNotice error={wall.error} t={t} /> : null}
      {wall.data?.items.map((shop) => <Shop key={shop.shop} wall={shop} />)}
    </section>
  );
}

function Shop({ wall }: { wall: Wall }) {
  const { t } = useText();
  const now = useNow();
  const { calls, first, mostUrgent } = wall;
  const rest = mostUrgent ? Date.parse(mostUrgent.callBy) - now : undefined;
  return (
    <article aria-label={wall.shop}>
      <h1>{wall.shop}</h1>
      <dl>
        <Figure name={t.frame.late} value={calls.late} tone={calls.late > 0 ? 'late' : ''} note={calls.breached > 0 ? t.wall.breached(calls.breached) : ''} />
        <Figure name={t.frame.due} value={calls.due} tone={calls.due > 0 ? 'due' : ''} />
        <Figure name={t.frame.later} value={calls.later} note={calls.closed > 0 ? t.wall.closed(calls.closed) : ''} />
        <Figure name={t.wall.waiting} value={calls.waiting} />
        <Figure name={t.wall.attention} value={calls.attention} tone={calls.attention > 0 ? 'due' : ''} />
        <Figure name={t.wall.oldest} value={mostUrgent && rest !== undefined ? `${rest < 0 ? '−' : ''}${span(rest, t.units)}` : '—'}
          tone={rest !== undefined && rest < 0 ? 'late' : ''} note={mostUrgent?.number ? t.queue.number(mostUrgent.number) : ''} />
        <Figure name={t.wall.within(30)} value={share(first.withinTarget, first.made)} note={t.wall.of(first.withinTarget, first.made)} />
        <Figure name={t.wall.within(60)} value={share(first.withinLimit, first.made)} note={t.wall.of(first.withinLimit, first.made)}
          tone={first.withinLimit < first.made ? 'late' : ''} />
      </dl>
    </article>
  );
}

/** Never rounded up to all. */
function share(part: number, all: number): string {
  return all === 0 ? '—' : `${Math.floor((part / all) * 100)} %`;
}

function Figure({ name, value, tone = '', note = '' }: { name: string; value: number | string; tone?: string; note?: string }) {
  return <div><dt>{name}</dt><dd className={tone}>{value}<small>{note}</small></dd></div>;
}
