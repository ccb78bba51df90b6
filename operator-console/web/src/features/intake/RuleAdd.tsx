import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { intake, type SafeRuleChange } from '../../api/intake';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { sign } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { ruleOf, START, type Typed } from './rule';

/** A rule that is made begins switched off; the same name changes the one that is there. */
export function RuleAdd({ shop, tag, onDone }: { shop: string; tag: string; onDone: () => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const currency = shops[shop]?.currency;
  const [typed, setTyped] = useState<Typed>(START);
  const save = useMutation({
    mutationFn: (rule: SafeRuleChange) => intake.define(shop, typed.name, rule, tag),
    onSuccess: () => setTyped(START),
    onSettled: onDone,
  });
  const put = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const rule = ruleOf(typed);
  const box = (name: 'paid' | 'fresh' | 'noComment' | 'knownAddress') => (
    <label className="check"><input type="checkbox" checked={typed[name]} onChange={(event) => put({ [name]: event.target.checked })} /> {t.intake.when[name]}</label>
  );
  const figure = (name: 'before' | 'limit' | 'share' | 'min') => (
    <label>{t.intake[name]}{name === 'limit' && currency && `, ${sign(currency, language)}`} <input inputMode="numeric" value={typed[name]} onChange={(event) => put({ [name]: event.target.value })} /></label>
  );
  return (
    <form className="panel" aria-label={t.intake.add} onSubmit={(event) => { event.preventDefault(); if (rule) save.mutate(rule); }}>
      <h2>{t.intake.add}</h2>
      <label>{t.intake.name} <input value={typed.name} pattern="[a-z0-9\-]{1,40}" onChange={(event) => put({ name: event.target.value })} /></label>
      {box('paid')}{box('fresh')}{box('noComment')}{box('knownAddress')}
      {figure('before')}{figure('limit')}{figure('share')}{figure('min')}
      {save.error ? <ProblemNotice error={save.error} t={t} /> : null}
      <p className="actions"><button className="primary" disabled={rule === undefined || save.isPending}>{t.intake.save}</button></p>
    </form>
  );
}
