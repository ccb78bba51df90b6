import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { desk } from '../../api/desk';
import { letters } from '../../api/letters';
import type { Ask, CaseView, Change } from '../../api/types';
import { useText } from '../../app/language';
import { KeyButton } from '../../ui/Key';
import { useKeys } from '../../ui/keys';
import { LetterBody } from '../../ui/letter/LetterBody';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { AskRow } from './AskRow';
import { ChoosePanel } from './ChoosePanel';
import { CustomerPanel } from './CustomerPanel';
import { isOpen, lacks, nextOpen } from './draft';

/**
 * An order that came by letter: its words beside the lines that stand for them, until it can be placed (R078). Nothing of
 * it is reserved before that; its read-back comes with the call.
 */
export function DraftPane({ item, why, busy, onChange }: {
  item: CaseView;
  /** Absent where it may be changed. */
  why: string | undefined;
  busy: boolean;
  onChange: (changes: Change[]) => Promise<unknown>;
}) {
  const { t } = useText();
  const client = useQueryClient();
  const version = item.order?.version ?? 0;
  const seen = useQuery({
    queryKey: ['draft', item.id, version], queryFn: () => desk.order(item.id, item.shop), placeholderData: (before) => before,
    refetchInterval: (query) => (query.state.data?.draft?.asks.some((ask) => ask.match === 'PENDING') ? 1_000 : false),
  });
  const draft = seen.data?.draft;
  const asks = draft?.asks ?? [];
  const [chosen, setChosen] = useState<number>();
  const [panel, setPanel] = useState<'choose' | 'customer'>();
  const at = Math.min(chosen ?? nextOpen(asks, -1), Math.max(0, asks.length - 1));
  const ask = asks[at];
  const place = useMutation({
    mutationFn: () => desk.placeDraft(item.id, item.shop, version),
    onSuccess: () => client.invalidateQueries({ queryKey: ['case', item.id] }),
  });
  const lacking = lacks(draft);
  const ready = draft !== undefined && lacking.length === 0 && !busy;
  const placing = place.isPending || place.isSuccess;
  const close = () => setPanel(undefined);
  const change = (changes: Change[]) => {
    if (why !== undefined || busy) return;
    onChange(changes).then(() => {
      close();
      setChosen(undefined);
    }, () => undefined);
  };
  const settle = (which: Ask) => (which.match === 'GUESS' ? change([{ op: 'accept-guess', position: which.position }]) : setPanel('choose'));
  const may = why === undefined;
  useKeys({
    ArrowDown: () => setChosen(Math.min(at + 1, asks.length - 1)),
    ArrowUp: () => setChosen(Math.max(at - 1, 0)),
    Space: () => {
      if (ask && may && isOpen(ask)) settle(ask);
      else setChosen(nextOpen(asks, at));
    },
    ...(may && ask ? { KeyA: () => setPanel('choose'), Delete: () => change([{ op: 'drop-ask', position: ask.position }]) } : {}),
    ...(may ? { KeyK: () => setPanel('customer') } : {}),
    ...(may && ready && !placing ? { KeyF: () => place.mutate() } : {}),
  }, { place: 'draft' });
  const blocked = why ?? (lacking.length > 0 ? t.draft.lacking(lacking.map((each) => t.draft.lacks[each])) : undefined);
  return (
    <section className="script draft" aria-label={t.draft.title}>
      {seen.error ? <ProblemNotice error={seen.error} t={t} /> : null}
      <Words shop={item.shop} letter={draft?.letter} known={draft !== undefined} />
      {asks.length > 0 && <h3>{t.draft.settle}</h3>}
      <ol aria-label={t.draft.settle}>
        {asks.map((each, index) => (
          <AskRow key={each.position} ask={each} line={item.order?.terms.lines.find((line) => line.id === each.line)} now={index === at} may={may}
            onMark={() => setChosen(index)} onAccept={() => settle(each)} onChoose={() => { setChosen(index); setPanel('choose'); }}
            onDrop={() => change([{ op: 'drop-ask', position: each.position }])} />
        ))}
      </ol>
      {panel === 'choose' && ask && <ChoosePanel shop={item.shop} ask={ask} busy={busy} onChoose={(sku, quantity) => change([{ op: 'choose', position: ask.position, sku, quantity }])} onClose={close} />}
      {panel === 'customer' && <CustomerPanel item={item} busy={busy} onSave={change} onClose={close} />}
      {place.error ? <ProblemNotice error={place.error} t={t} /> : null}
      <div className="placing">
        <p role="status" className={lacking.length > 0 ? 'due' : 'done'}>{draft && (lacking.length > 0 ? t.draft.lacking(lacking.map((each) => t.draft.lacks[each])) : t.draft.ready)}</p>
        <p className="actions">
          <KeyButton name="F" primary why={placing ? t.draft.placing : blocked} onPress={() => place.mutate()}>{placing ? t.draft.placing : t.draft.place}</KeyButton>
          <KeyButton name="K" why={why} onPress={() => setPanel('customer')}>{t.draft.customer}</KeyButton>
        </p>
        <small>{t.draft.keys}</small>
      </div>
    </section>
  );
}

/** The letter itself, as it came; the lines can be settled without it. */
function Words({ shop, letter, known }: { shop: string; letter: string | undefined; known: boolean }) {
  const { t } = useText();
  const found = useQuery({ queryKey: ['letter', letter], queryFn: () => letters.one(shop, letter ?? ''), enabled: letter !== undefined, staleTime: 60_000 });
  if (!letter) return known ? <p className="quiet">{t.draft.noLetter}</p> : null;
  if (found.error) return <Notice tone="warn">{t.draft.letterAway}</Notice>;
  return (
    <div className="ofletter" aria-busy={found.isPending}>
      {found.data && <LetterBody shop={shop} whole={found.data} />}
      <Link to="/letters" search={{ shop, letter }}>{t.draft.toLetter}</Link>
    </div>
  );
}
