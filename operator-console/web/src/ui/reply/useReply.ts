import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { notification, type Draft } from '../../api/notification';
import { corrected, findingsIn, type Finding } from './findings';

export interface Sheet {
  subject: string;
  text: string;
}

/**
 * An answer to an order's customer from choosing it to sending it, two actions apart (R100). It outlives its panel: what
 * was typed is there when the panel opens again.
 */
export function useReply(shop: string, order: string) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>();
  const [sheet, setSheet] = useState<Sheet>({ subject: '', text: '' });
  const [sent, setSent] = useState<Draft>();
  const wish = useRef({ reply: undefined as string | undefined, key: '' });
  const begin = useMutation({
    mutationFn: (reply: string | undefined) => {
      // Asked again after no answer, the same wish is the same sheet.
      if (wish.current.key === '' || wish.current.reply !== reply) wish.current = { reply, key: crypto.randomUUID() };
      return notification.begin(shop, order, reply, wish.current.key);
    },
    onSuccess: (begun) => {
      wish.current.key = '';
      setDraft(begun);
      setSent(undefined);
      setSheet({ subject: begun.subject ?? '', text: begun.text ?? '' });
      send.reset();
    },
  });
  const send = useMutation({
    mutationFn: (insisted: string[]) => {
      if (!draft) throw new Error('There is no sheet to send');
      return notification.send(shop, draft.id, { subject: sheet.subject.trim(), text: sheet.text.trim(), insisted });
    },
    onSuccess: (went) => {
      setSent(went);
      setDraft(undefined);
      void client.invalidateQueries({ queryKey: ['messages', order] });
    },
  });
  const findings = findingsIn(send.error);
  const ready = draft !== undefined && draft.missing.length === 0 && sheet.subject.trim() !== '' && sheet.text.trim() !== '';
  return {
    draft,
    sheet,
    sent,
    findings,
    busy: begin.isPending || send.isPending,
    problem: begin.error ?? (findings.length > 0 ? undefined : send.error),
    ready,
    begin: (reply: string | undefined) => begin.mutate(reply),
    write: setSheet,
    correct: (finding: Finding) =>
      setSheet((now) => ({ subject: corrected(now.subject, finding), text: corrected(now.text, finding) })),
    send: () => {
      if (ready && !send.isPending) send.mutate([]);
    },
    /** Sends what was found all the same: it is right. */
    insist: () => {
      if (ready && !send.isPending) send.mutate([...new Set(findings.map((finding) => finding.said))]);
    },
    again: () => {
      setDraft(undefined);
      setSent(undefined);
      begin.reset();
      send.reset();
    },
  };
}

export type Replying = ReturnType<typeof useReply>;
