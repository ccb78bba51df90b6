import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { warehouse, type Finding, type Question } from '../../api/warehouse';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { useNow } from '../../ui/clock';
import { span } from '../../ui/format';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { ShopChoice } from '../../ui/ShopChoice';
import { AnswerForm } from './AnswerForm';

const READ_MS = 2_000;
const FINDINGS: Finding[] = ['YES', 'PARTLY', 'NO'];

/** What operators ask while their customers wait on the line; the most urgent first, with the time that is left (R011). */
export function WarehousePage() {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const [shop, setShop] = useState(me.shops[0] ?? '');
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  return (
    <section className="folder" aria-label={t.warehouse.title}>
      <header>
        <h1>{t.warehouse.title}</h1>
        <ShopChoice shop={shop} onChange={setShop} />
      </header>
      <Questions key={shop} shop={shop} />
    </section>
  );
}

function Questions({ shop }: { shop: string }) {
  const { t } = useText();
  const { me } = useSession();
  const answers = me.roles.includes('warehouse') || me.roles.includes('manager');
  const [chosen, setChosen] = useState<string>();
  const [finding, setFinding] = useState<Finding>();
  const pages = useInfiniteQuery({
    queryKey: ['warehouse', shop],
    queryFn: ({ pageParam }) => warehouse.page(shop, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: READ_MS,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const open = all.filter((each) => each.state !== 'ANSWERED');
  const marked = all.find((each) => each.id === chosen) ?? open[0];
  const step = (by: number) => () => {
    const at = all.findIndex((each) => each.id === marked?.id);
    setChosen(all[Math.min(Math.max(at + by, 0), all.length - 1)]?.id);
    setFinding(undefined);
  };
  const begin = (what: Finding, of: Question) => {
    setChosen(of.id);
    setFinding(what);
  };
  const may = answers && marked !== undefined && marked.state !== 'ANSWERED';
  useKeys({
    ArrowDown: step(1), ArrowUp: step(-1),
    ...(may ? Object.fromEntries(FINDINGS.map((each, at) => [`Digit${at + 1}`, () => begin(each, marked)])) : {}),
  }, { place: 'warehouse' });
  return (
    <>
      {pages.error ? <ProblemNotice error={pages.error} t={t} action={<button type="button" onClick={() => void pages.refetch()}>{t.problems.retry}</button>} /> : null}
      {all.length === 0 && pages.isSuccess && <p className="empty">{t.warehouse.none}</p>}
      {answers && open.length > 0 && <small>{t.warehouse.keys}</small>}
      <ul className="asked2" aria-busy={pages.isPending}>
        {all.map((each) => (
          <Row key={each.id} question={each} marked={each.id === marked?.id} answers={answers && each.state !== 'ANSWERED'} onBegin={(what) => begin(what, each)}>
            {finding && each.id === marked?.id && <AnswerForm key={finding} shop={shop} question={each} finding={finding} onClose={() => setFinding(undefined)} />}
          </Row>
        ))}
      </ul>
      {pages.hasNextPage && <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.warehouse.more}</button>}
    </>
  );
}

function Row({ question, marked, answers, onBegin, children }: {
  question: Question;
  marked: boolean;
  answers: boolean;
  onBegin: (finding: Finding) => void;
  children: ReactNode;
}) {
  const { t } = useText();
  const name = usePersonName();
  const left = Date.parse(question.answerBy) - useNow();
  const { line, reply, state } = question;
  const options = line && [line.options.size, line.options.colour, line.options.series].filter(Boolean).join(' · ');
  const waits = state === 'OPEN' && left > 0;
  return (
    <li aria-current={marked ? 'true' : undefined} className={state === 'ANSWERED' ? 'done' : ''}>
      <span className={`left ${state === 'ANSWERED' ? 'done' : waits ? 'due' : 'late'}`}>
        {reply ? t.warehouse.replied(t.warehouse.finding[reply.finding], reply.seconds) : waits ? t.warehouse.onLine(span(left, t.units)) : t.warehouse.late}
      </span>
      <span className="what">
        <b>{question.question}</b>
        {line && <span>{line.name} <small>{[options, t.warehouse.pieces(line.quantity), line.sku].filter(Boolean).join(' · ')}</small></span>}
        <small>{t.warehouse.about[question.about]} · {name(question.shop, question.by)}{reply && ` · ${name(question.shop, reply.by)}${reply.words ? `: ${reply.words}` : ''}`}</small>
      </span>
      {answers && (
        <span className="actions">
          {FINDINGS.map((each, at) => <button key={each} type="button" onClick={() => onBegin(each)}>{marked && <kbd aria-hidden="true">{at + 1}</kbd>} {t.warehouse.finding[each]}</button>)}
        </span>
      )}
      {children}
    </li>
  );
}
