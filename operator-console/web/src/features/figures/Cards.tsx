import type { Absent, CallsCounted, Limits, OrdersCounted, TasksCounted, Unstaffed } from '../../api/figures';
import { useText } from '../../app/language';
import { money, span } from '../../ui/format';
import { over, type Part, type Sums } from './sums';

/** What a figure opens. */
export type Behind = Exclude<OrdersCounted, 'PROMISE_KEPT' | 'PROMISE_BROKEN'> | CallsCounted | Exclude<TasksCounted, 'PROMISE_BROKEN' | 'OPEN' | 'UNREACHABLE'> | 'PROMISES' | 'GAPS';

interface Card {
  name: string;
  value: string;
  more?: string | undefined;
  part?: Part | undefined;
  bad?: boolean;
  /** Neither more nor less of it is the aim. */
  plain?: boolean;
  opens?: Behind;
}

/** Each figure with its share as a line, and the way to what is behind it. */
export function Cards({ sums, limits, absent, unstaffed, open, onOpen }: {
  sums: Sums; limits: Limits | undefined; absent: Absent | undefined; unstaffed: Unstaffed[]; open: Behind | undefined; onOpen: (behind: Behind) => void;
}) {
  const cards = useCards(sums, limits, absent, unstaffed);
  const { t } = useText();
  return (
    <ul className="figures">
      {cards.map((card) => (
        <li key={card.name}>
          <span>{card.name}</span>
          <b className={card.bad ? 'late' : undefined}>{card.value}</b>
          {card.part && <Line part={card.part} tone={card.bad ? 'bad' : card.plain ? 'plain' : 'good'} />}
          <small>{card.more}</small>
          {card.opens && <button type="button" aria-expanded={open === card.opens} onClick={() => card.opens && onOpen(card.opens)}>{t.figures.lists[card.opens]}</button>}
        </li>
      ))}
    </ul>
  );
}

function useCards(sums: Sums, limits: Limits | undefined, absent: Absent | undefined, unstaffed: Unstaffed[]): Card[] {
  const { t, language } = useText();
  const words = t.figures;
  const time = (seconds: number) => span(seconds * 1000, t.units);
  const of = (part: Part) => words.of(part.of, part.all);
  const alone = unstaffed.reduce((sum, each) => sum + each.unstaffedSeconds, 0);
  const opened = unstaffed.reduce((sum, each) => sum + each.openSeconds, 0);
  const mean = (sum: number, count: number) => (count === 0 ? words.noMeasure : time(Math.round(sum / count)));
  return [
    { name: words.firstCall(limits?.targetMinutes, 0), value: of(sums.within30), part: sums.within30, more: sums.undecided > 0 ? words.undecided(sums.undecided) : undefined, opens: 'TARGET_MISSED' },
    { name: words.firstCall(limits?.breachMinutes, 1), value: of(sums.within60), part: sums.within60, bad: sums.within60.of < sums.within60.all, opens: 'BREACHED' },
    { name: words.cards.promises, value: of(sums.promises), part: sums.promises, bad: sums.promises.of < sums.promises.all, opens: 'PROMISES' },
    { name: words.cards.rings, value: of(sums.rings), part: sums.rings, opens: 'LATE_OR_MISSED' },
    { name: words.cards.missed, value: of(sums.missed), part: sums.missed, bad: sums.missed.of > 0, more: sums.hidden > 0 ? words.hidden(sums.hidden) : undefined, opens: 'MISSED' },
    { name: words.cards.never, value: String(sums.never), bad: sums.never > 0, opens: 'NEVER_REACHED' },
    { name: words.cards.unstaffed, value: time(alone), part: { of: alone, all: opened }, bad: alone > 0, opens: 'GAPS' },
    { name: words.cards.absent, value: of(sums.absent), part: sums.absent, plain: true, bad: over(sums.absent, absent?.targetPercent), more: [absent && words.target(absent.targetPercent), sums.absentAtNight.all > 0 && words.night(sums.absentAtNight.of, sums.absentAtNight.all)].filter(Boolean).join(' · '), opens: 'ABSENT_GOODS' },
    { name: words.cards.ordered, value: of(sums.ordered), part: sums.ordered, opens: 'ORDERED' },
    { name: words.cards.chats, value: of(sums.chats), part: sums.chats, bad: sums.chats.of < sums.chats.all, opens: 'CHATS_LATE' },
    { name: words.cards.letters, value: of(sums.letters), part: sums.letters, bad: sums.letters.of < sums.letters.all, opens: 'LETTERS_LATE' },
    { name: words.cards.withoutOrder, value: of(sums.withoutOrder), part: sums.withoutOrder, plain: true, opens: 'WITHOUT_ORDER' },
    { name: words.cards.back, value: of(sums.back), part: sums.back, bad: sums.back.of > 0, opens: 'REFUSED_AT_DOOR' },
    { name: words.cards.confirmed, value: of(sums.confirmed), part: sums.confirmed, more: [sums.carriedOn > 0 && words.carriedOn(sums.carriedOn), sums.merged > 0 && words.merged(sums.merged), sums.byRule > 0 && words.byRule(sums.byRule)].filter(Boolean).join(' · '), opens: 'PLACED' },
    { name: words.cards.cost, value: sums.perConfirmed === undefined ? words.noMeasure : time(sums.perConfirmed), more: sums.costs.map((cost) => cost.perConfirmed && money(cost.perConfirmed, language)).filter(Boolean).join(' + ') || words.noRate, opens: 'CONFIRMED' },
    { name: words.cards.talk, value: mean(sums.talkSeconds, sums.talks), more: `+ ${mean(sums.wrapUpSeconds, sums.wrappedUp)}`, opens: 'TALKED' },
  ];
}

function Line({ part, tone }: { part: Part; tone: 'good' | 'bad' | 'plain' }) {
  const filled = part.all === 0 ? 0 : (part.of / part.all) * 100;
  return (
    <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect className="ground" width="100" height="4" /><rect className={tone} width={filled} height="4" />
    </svg>
  );
}
