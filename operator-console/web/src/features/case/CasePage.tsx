import { useState } from 'react';
import { useDoing } from '../../app/doing';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { Problem } from '../../api/http';
import type { CaseView, Step } from '../../api/types';
import { useNow } from '../../ui/clock';
import { ProblemNotice } from '../../ui/Notice';
import { useKeys } from '../../ui/keys';
import { Alternatives } from './Alternatives';
import { DeliveryPanel, QuantityPanel } from './ChangePanels';
import { CodePanel } from './CodePanel';
import { DraftPane } from './DraftPane';
import { DuplicateNote, DuplicatePanel, useDuplicates } from './Duplicates';
import { ReplyPanel } from '../../ui/reply/ReplyPanel';
import { useReply } from '../../ui/reply/useReply';
import { HandOverPanel, NotePanel, RefusedPanel, TagPanel } from '../../ui/EndPanels';
import { LaterPanel } from '../../ui/LaterPanel';
import { StopPanel } from '../../ui/stop/StopPanel';
import { OrderPane } from './OrderPane';
import { OutcomeBar } from './OutcomeBar';
import { ProductCard } from './ProductCard';
import { standing, whyNot } from './rules';
import { choiceKeys, firstOpen, space, steps } from './script';
import { ScriptPane } from './ScriptPane';
import { needsSuppliers } from './combinations';
import { SupplyPanel } from './SupplyPanel';
import { TakenOver, takenOver } from './TakenOver';
import { useAmend } from './useAmend';
import { useCall } from './useCall';
import { popOut, useShownOut } from './secondScreen';
import { useLost } from './useLost';
import { useCase, useWork } from './useWork';
import { VerdictCard } from './VerdictCard';
import { AskedWarehouse, WarehousePanel } from './WarehousePanel';
import { Before, Who } from './Who';

/** One order's call: who, what to say, what is agreed, and how it ended. */
export function CasePage({ id }: { id: string }) {
  const { t } = useText();
  const found = useCase(id);
  if (found.data) return <Case item={found.data} stale={found.error} />;
  if (found.isError) {
    return <ProblemNotice error={found.error} t={t}
      action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />;
  }
  return <div className="case" aria-busy="true" />;
}

type Panel = 'alternatives' | 'quantity' | 'delivery' | 'codes' | 'later' | 'refused' | 'handOver' | 'note' | 'write' | 'tag' | 'stop' | 'warehouse' | 'supply' | 'product' | 'duplicate';

function Case({ item, stale }: { item: CaseView; stale: unknown }) {
  const { t } = useText();
  const { works } = useMaySee();
  const { me, shops } = useSession();
  const zone = item.order?.terms.customer.zone.id ?? shops[item.shop]?.zone ?? 'UTC';
  const doing = useDoing();
  const now = useNow();
  const at = standing(item, me.id, now);
  const work = useWork(item.id, at.mine);
  const { amend, saving } = useAmend(item, work.fail);
  const [panel, setPanel] = useState<Panel>();
  const [step, setStep] = useState(() => firstOpen(item));
  const [chosen, setChosen] = useState(() => shortLine(item));
  const call = useCall(item, at, work, setPanel);
  useLost(at.mine, call.ended !== undefined, call.saving || work.busy, work.fail);
  useShownOut(item.id);
  const reply = useReply(item.shop, item.id);
  const twice = useDuplicates(item);
  const line = item.order?.terms.lines.find((each) => each.id === chosen) ?? item.order?.terms.lines[0];
  const close = () => setPanel(undefined);
  const tick = (ids: string[]) => {
    if (at.talking) doing('TALKING');
    if (item.order) work.tick(item.order.version, ids);
  };
  const mayTick = whyNot('tick', item, at, t);
  const onSpace = () => {
    const what = space(item, step);
    if (what.tick !== undefined && mayTick !== undefined) return;
    if (what.tick !== undefined) tick([what.tick]);
    setStep(what.next);
  };
  const answer = (asked: Step, said: string) => {
    if (mayTick !== undefined || work.busy) return;
    if (at.talking) doing('TALKING');
    void work.answer(asked.id, said).then(() => setStep((now) => now + 1), () => undefined);
  };
  const mayAmend = whyNot('amend', item, at, t);
  const change = (which: Panel) => ({ press: () => mayAmend === undefined && line && setPanel(which), why: mayAmend });
  const draft = item.order?.draft === true;
  useKeys({
    ...(draft ? {} : {
      Space: onSpace,
      ArrowDown: () => setStep((now) => Math.min(now + 1, steps(item).length - 1)),
      ArrowUp: () => setStep((now) => Math.max(now - 1, 0)),
      KeyA: change('alternatives'),
    }),
    KeyQ: change('quantity'),
    KeyD: change('delivery'),
    KeyP: change('codes'),
    KeyW: { press: () => mayTick === undefined && setPanel('warehouse'), why: mayTick },
    KeyI: () => line && setPanel('product'),
    ...(twice.length > 0 && { KeyK: () => setPanel('duplicate') }),
    ...(needsSuppliers(item) && { KeyU: () => setPanel('supply') }),
    ...lineKeys(item, setChosen),
    ...(draft ? {} : choiceKeys(steps(item)[step], answer)),
    ...call.keys,
  }, { place: 'case', enabled: works });
  const card = (which: string) => {
    setChosen(which);
    setPanel('product');
  };
  const save = (changes: Parameters<typeof amend>[0]) => {
    amend(changes).then(() => {
      close();
      setStep((now) => now);
    }, () => close());
  };
  const changing = { item, onSave: save, onClose: close, busy: saving };
  return (
    <div className="case">
      <Who item={item} />
      <Before item={item} />
      {stale ? <ProblemNotice error={stale} t={t} /> : null}
      <TakenOver item={item} lost={lost(work.problem)} />
      {work.problem && !takenOver(item, lost(work.problem)) ? <ProblemNotice error={work.problem} t={t}
        action={<button type="button" onClick={work.forget}>{t.keys.close}</button>} /> : null}
      <DuplicateNote found={twice} onOpen={() => setPanel('duplicate')} />
      <div className="panes">
        {draft ? <DraftPane item={item} why={works ? whyNot('amend', item, at, t) : t.problems.forbidden} busy={saving} onChange={amend} />
          : <ScriptPane item={item} at={step} onStep={setStep} onTick={(tickId) => tick([tickId])} onAnswer={answer} why={mayTick} />}
        <OrderPane item={item} chosen={line?.id} onChoose={setChosen} onCard={card} busy={saving} onPopOut={popOut}>
          {panel === 'alternatives' && line && <Alternatives item={item} line={line} onAccept={save} onClose={close} busy={saving} />}
          {panel === 'quantity' && line && <QuantityPanel line={line} {...changing} />}
          {panel === 'delivery' && <DeliveryPanel {...changing} />}
          {panel === 'warehouse' && <WarehousePanel item={item} line={line} onClose={close} />}
          {panel === 'product' && line && <ProductCard shop={item.shop} line={line} onClose={close} />}
          {panel === 'supply' && <SupplyPanel item={item} why={whyNot('amend', item, at, t)} onClose={close} />}
          {panel === 'duplicate' && twice[0] && <DuplicatePanel key={twice[0].order.id} item={item} found={twice[0]} why={works ? whyNot('amend', item, at, t) : t.problems.forbidden} onClose={close} />}
          <AskedWarehouse item={item} />
          {panel === 'codes' && <CodePanel {...changing} />}
          {works && panel === undefined && line && at.mine !== undefined && !call.ended && <LineActions draft={draft} supplied={needsSuppliers(item)} onPanel={setPanel} />}
        </OrderPane>
      </div>
      <footer className="ending">
        <VerdictCard item={item} ended={call.ended} saving={call.saving} onUndo={call.undo} onNext={call.next} />
        {panel === 'later' && <LaterPanel shop={item.shop} zone={zone} onSend={call.later} onClose={close} busy={work.busy} />}
        {panel === 'refused' && <RefusedPanel onSend={call.refused} onClose={close} busy={work.busy} />}
        {panel === 'handOver' && <HandOverPanel shop={item.shop} onSend={call.handOver} onClose={close} busy={work.busy} />}
        {panel === 'tag' && <TagPanel item={item} onChange={call.tag} onClose={close} busy={work.busy} />}
        {panel === 'note' && <NotePanel onSend={call.note} onClose={close} busy={work.busy} />}
        {panel === 'stop' && item.phone && <StopPanel shop={item.shop} phone={item.phone.e164} onClose={close} />}
        {panel === 'write' && <ReplyPanel shop={item.shop} order={item.id} zone={zone} reply={reply} onClose={close} />}
        {works && !call.ended && <OutcomeBar item={item} at={at} onDo={call.act} blocked={call.blocked} suggested={call.suggested} />}
      </footer>
    </div>
  );
}

function LineActions({ draft, supplied, onPanel }: { draft: boolean; supplied: boolean; onPanel: (panel: Panel) => void }) {
  const { t } = useText();
  return (
    <p className="actions">
      {!draft && <button type="button" aria-keyshortcuts="A" onClick={() => onPanel('alternatives')}><kbd aria-hidden="true">A</kbd> {t.order.alternatives}</button>}
      <button type="button" aria-keyshortcuts="Q" onClick={() => onPanel('quantity')}><kbd aria-hidden="true">Q</kbd> {t.order.pieces}</button>
      <button type="button" aria-keyshortcuts="D" onClick={() => onPanel('delivery')}><kbd aria-hidden="true">D</kbd> {t.order.deliveryChange}</button>
      <button type="button" aria-keyshortcuts="P" onClick={() => onPanel('codes')}><kbd aria-hidden="true">P</kbd> {t.codes.open}</button>
      <button type="button" aria-keyshortcuts="W" onClick={() => onPanel('warehouse')}><kbd aria-hidden="true">W</kbd> {t.warehouse.open}</button>
      <button type="button" aria-keyshortcuts="I" onClick={() => onPanel('product')}><kbd aria-hidden="true">I</kbd> {t.product.open}</button>
      {supplied && <button type="button" aria-keyshortcuts="U" onClick={() => onPanel('supply')}><kbd aria-hidden="true">U</kbd> {t.supply.open}</button>}
    </p>
  );
}

const lost = (problem: unknown) => problem instanceof Problem && problem.code === 'claim-superseded';

/** What is short is what will be talked about. */
function shortLine(item: CaseView): string | undefined {
  return item.stock?.lines.find((line) => line.missing > 0 || line.belowCost)?.line ?? item.order?.terms.lines[0]?.id;
}

function lineKeys(item: CaseView, choose: (line: string) => void): Record<string, () => void> {
  const lines = item.order?.terms.lines.slice(0, 9) ?? [];
  return Object.fromEntries(lines.map((line, index) => [`Digit${index + 1}`, () => choose(line.id)]));
}
