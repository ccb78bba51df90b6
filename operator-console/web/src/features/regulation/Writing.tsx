import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Tagged } from '../../api/http';
import { regulation, type Briefing } from '../../api/regulation';
import { useText } from '../../app/language';
import { ProblemNotice } from '../../ui/Notice';

/** No text in a request is longer than 10,000 characters; two of them stand for one that is beyond the first 65,536. */
const PART = /[\s\S]{1,5000}/gu;

function parts(text: string): { regulation: string; more: string[] } {
  const [first = '', ...more] = text.match(PART) ?? [];
  return { regulation: first, more };
}

/** Another text is the next version, and is to be acknowledged anew; news alone are not. */
export function Writing({ shop, stored, onDone }: { shop: string; stored: Tagged<Briefing> | undefined; onDone: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const [draft, setDraft] = useState({ news: stored?.body.news ?? '', regulation: stored?.body.regulation ?? '', blocks: stored?.body.blocks ?? false });
  const save = useMutation({
    mutationFn: () => regulation.write(shop, { ...draft, ...parts(draft.regulation) }, stored?.tag ?? ''),
    onSuccess: (written) => {
      client.setQueryData(['regulation', shop], written);
      for (const key of ['presence', 'briefing', 'regulation-readers']) void client.invalidateQueries({ queryKey: [key] });
      onDone();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (draft.regulation.trim() !== '' && !save.isPending) save.mutate();
  };
  return (
    <form className="sheet" aria-label={t.regulation.edit} onSubmit={send}>
      <label>{t.regulation.news}<textarea rows={4} maxLength={5000} lang="ru" value={draft.news} onChange={(event) => setDraft({ ...draft, news: event.target.value })} /></label>
      <label>{t.regulation.text}<textarea rows={24} maxLength={100000} lang="ru" value={draft.regulation} onChange={(event) => setDraft({ ...draft, regulation: event.target.value })} /></label>
      <label className="check"><input type="checkbox" checked={draft.blocks} onChange={(event) => setDraft({ ...draft, blocks: event.target.checked })} /> {t.regulation.blocks}</label>
      {save.error ? <ProblemNotice error={save.error} t={t} /> : null}
      <p className="actions">
        <button type="submit" className="primary" disabled={save.isPending || draft.regulation.trim() === ''}>{save.isPending ? t.order.saving : t.routing.save}</button>
        {stored && <button type="button" onClick={onDone}>{t.outcome.cancel}</button>}
      </p>
    </form>
  );
}
