import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Problem } from '../../api/http';
import { persons, type Errand, type PersonAsked } from '../../api/persons';
import { useText } from '../../app/language';
import type { Text } from '../../app/ru';
import { Notice, ProblemNotice } from '../../ui/Notice';

const ERRANDS: Errand[] = ['COUNT', 'COPY', 'ERASE'];
const TYPED_MAX = 2_600;

const lines = (typed: string) => typed.split('\n').map((line) => line.trim()).filter(Boolean);

/** By what he is known, and what is to be done; the same words sent twice are one request. */
export function AskForm({ shop }: { shop: string }) {
  const { t } = useText();
  const client = useQueryClient();
  const [errand, setErrand] = useState<Errand>('COUNT');
  const [phones, setPhones] = useState('');
  const [emails, setEmails] = useState('');
  const [settled, setSettled] = useState(false);
  const [sure, setSure] = useState(false);
  const [round, setRound] = useState(0);
  const body: PersonAsked = { errand, phones: lines(phones), emails: lines(emails), ...(errand === 'ERASE' && settled ? { moneySettled: true } : {}) };
  const key = useMemo(() => crypto.randomUUID(), [JSON.stringify(body), round]);
  const send = useMutation({
    mutationFn: () => persons.ask(shop, body, key),
    onSuccess: () => {
      setSure(false);
      setRound(round + 1);
      return client.invalidateQueries({ queryKey: ['person-requests', shop] });
    },
  });
  const ready = lines(phones).length + lines(emails).length > 0 && (errand !== 'ERASE' || sure);
  return (
    <form aria-label={t.persons.ask} onSubmit={(event) => { event.preventDefault(); if (ready) send.mutate(); }}>
      <h2>{t.persons.ask}</h2>
      <label>{t.persons.phones} <textarea rows={2} maxLength={TYPED_MAX} value={phones} onChange={(event) => setPhones(event.target.value)} /> <small className="quiet">{t.persons.phonesHint}</small></label>
      <label>{t.persons.emails} <textarea rows={2} maxLength={TYPED_MAX} value={emails} onChange={(event) => setEmails(event.target.value)} /> <small className="quiet">{t.persons.emailsHint}</small></label>
      <label>{t.persons.errand}
        <select value={errand} onChange={(event) => setErrand(event.target.value as Errand)}>
          {ERRANDS.map((each) => <option key={each} value={each}>{t.persons.errands[each]}</option>)}
        </select>
      </label>
      <p className="quiet">{t.persons.says[errand]}</p>
      {errand === 'ERASE' && <>
        <label className="check"><input type="checkbox" checked={settled} onChange={(event) => setSettled(event.target.checked)} /> {t.persons.settled}</label>
        <label className="check"><input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} /> {t.persons.sure}</label>
      </>}
      <p className="actions"><button type="submit" className="primary" disabled={!ready || send.isPending}>{t.persons.send}</button></p>
      {send.error && <Refused error={send.error} />}
    </form>
  );
}

/** What binds the desk names the order; what is wrong quotes what was typed. */
function said({ code, detail }: Problem['errors'][number], t: Text): string {
  const order = /\border (\S+)/i.exec(detail ?? '')?.[1];
  const bound = t.persons.bound[code];
  if (bound !== undefined && order !== undefined) return `${bound}: ${t.queue.number(order)}`;
  return `${bound ?? t.persons.wrong[code] ?? code}: ${detail}`;
}

/** What binds the desk to him, one by one; or which line is none. */
function Refused({ error }: { error: Error }) {
  const { t } = useText();
  const errors = error instanceof Problem ? error.errors : [];
  if (errors.length === 0) return <ProblemNotice error={error} t={t} />;
  return (
    <Notice tone="bad">
      {error.message}
      <ul>{errors.map((each, at) => <li key={at}>{said(each, t)}</li>)}</ul>
    </Notice>
  );
}
