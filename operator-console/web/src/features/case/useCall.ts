import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { desk } from '../../api/desk';
import type { CaseView, Outcome, Promise_ } from '../../api/types';
import { useText } from '../../app/language';
import { useTakeNext } from '../../app/takeNext';
import { deskNow } from '../../ui/clock';
import { useDialling } from '../../app/dialling';
import { useDoing } from '../../app/doing';
import type { Doing } from './OutcomeBar';
import { whyNot, type Action, type Standing } from './rules';
import type { Work } from './useWork';
import { mayUndo, type Ended } from './VerdictCard';

const RULE: Record<Doing, Action> = {
  claim: 'claim', dial: 'dial', release: 'release', AGREED: 'agree', NO_ANSWER: 'end', BUSY: 'end', ROBOT: 'end',
  OTHER_PERSON: 'end', WRONG_NUMBER: 'end', later: 'end', refused: 'end', handOver: 'handOver', note: 'note', write: 'note', tag: 'note', stop: 'note',
};

/** The way of one call, from taking it to what the judge says. */
export function useCall(item: CaseView, at: Standing, work: Work, openPanel: (panel: 'later' | 'refused' | 'handOver' | 'note' | 'write' | 'tag' | 'stop' | undefined) => void) {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const takeNext = useTakeNext();
  const doing = useDoing();
  const dialling = useDialling();
  const ring = ({ shop, phone, id }: CaseView) => phone && dialling.ring({ shop, phone: phone.e164, orderId: id });
  const [ended, setEnded] = useState<Ended>();
  const [saving, setSaving] = useState(false);
  const [blocked, setBlocked] = useState(false);
  /** The case has left the operator's hands since it ended: when it comes back, it is a call like any other. */
  const left = useRef(false);
  useEffect(() => {
    if (!ended) left.current = false;
    else if (!at.open || at.mine === undefined) left.current = true;
    else if (left.current) setEnded(undefined);
  }, [ended, at.open, at.mine]);
  const version = item.order?.version;
  /** The wording that the operator had before him. */
  const scriptVersion = item.script?.version;

  const end = (outcome: Outcome) => work.outcome(outcome).then(() => {
    setEnded({ outcome: outcome.outcome, at: deskNow() });
    doing('WRAP_UP');
    openPanel(undefined);
  }, () => undefined);

  const agree = async () => {
    const order = item.order;
    if (!order) return;
    setSaving(true);
    try {
      const answered = await work.outcome({ outcome: 'AGREED', version: order.version, due: order.terms.totals.due, ticks: [], scriptVersion });
      const judged = answered.verdict.state === 'AWAITED' ? await desk.verdict(item.id) : answered;
      await client.cancelQueries({ queryKey: ['case', item.id] });
      client.setQueryData(['case', item.id], judged);
      if (judged.verdict.state !== 'REFUSED') {
        setEnded({ outcome: 'AGREED', at: deskNow() });
        doing('WRAP_UP');
      }
    } catch (error) {
      work.fail(error);
    } finally {
      setSaving(false);
    }
  };

  const act = (what: Doing) => {
    setBlocked(what === 'AGREED' && item.readBack.missing.length > 0);
    if (ended || saving || whyNot(RULE[what], item, at, t) !== undefined) return;
    if (what === 'claim') void work.claim().then(() => doing('READING'), () => undefined);
    else if (what === 'dial') {
      doing('DIALLING');
      void work.dial().then(() => ring(item), () => undefined);
    } else if (what === 'release') {
      void work.release().then(() => {
        doing('READY');
        return navigate({ to: '/' });
      }, () => undefined);
    }
    else if (what === 'AGREED') void agree();
    else if (what === 'later' || what === 'refused' || what === 'handOver' || what === 'note' || what === 'write' || what === 'tag' || what === 'stop') openPanel(what);
    else void end({ outcome: what, version });
  };

  const undo = () => {
    if (!mayUndo(item, ended, deskNow()) || version === undefined) return;
    desk.reopen(item.id, item.shop, version, t.outcome.undone).then(() => {
      setEnded(undefined);
      void client.invalidateQueries({ queryKey: ['case', item.id] });
    }, work.fail);
  };

  const key = (what: Doing) => ({ press: () => act(what), why: whyNot(RULE[what], item, at, t) });

  return {
    ended,
    saving,
    blocked,
    act,
    suggested: dialling.suggested(item.id),
    undo,
    next: takeNext,
    later: (promise: Promise_, holdId: string | undefined) => void end({ outcome: 'LATER', version, promise, holdId }),
    refused: (reason: string) => void end({ outcome: 'REFUSED', version, reason, scriptVersion }),
    handOver: (to: string, note: string) =>
      void work.handOver(to, note).then(() => {
        doing('READY');
        return navigate({ to: '/' });
      }, () => undefined),
    tag: (add: string[], remove: string[]) => void work.tag(add, remove).catch(() => undefined),
    note: (text: string) => void work.note(text).then(() => openPanel(undefined), () => undefined),
    keys: {
      Enter: key(at.mine === undefined ? 'claim' : 'dial'),
      NumpadEnter: () => act(at.mine === undefined ? 'claim' : 'dial'),
      KeyC: key('AGREED'),
      KeyN: key('NO_ANSWER'),
      KeyB: key('BUSY'),
      KeyV: key('ROBOT'),
      KeyO: key('OTHER_PERSON'),
      KeyL: key('later'),
      KeyR: key('refused'),
      KeyH: key('handOver'),
      KeyE: key('note'),
      KeyS: key('write'),
      KeyG: key('tag'),
      KeyY: key('stop'),
      ...(mayUndo(item, ended, deskNow()) && { KeyZ: undo }),
      Escape: () => (at.mine !== undefined && !at.talking ? act('release') : void navigate({ to: '/' })),
    },
  };
}
