import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { intake, type Conditions, type SafeRule } from '../../api/intake';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { dayAndClock, money } from '../../ui/format';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { RuleAdd } from './RuleAdd';

const SAID = ['paid', 'fresh', 'noComment', 'knownAddress'] as const;
export const percent = (share: number, language: string) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(share);

/** Rules in the order in which they are tried, each beside what came back of its orders and of those who were called. */
export function SafeRules({ shop }: { shop: string }) {
  const { t } = useText();
  const { arrangesPrices: manages } = useMaySee();
  const client = useQueryClient();
  const key = ['safe-rules', shop];
  const found = useQuery({ queryKey: key, queryFn: () => intake.rules(shop) });
  const again = () => void client.invalidateQueries({ queryKey: key });
  const turn = useMutation({
    mutationFn: ({ rule, on, reason }: { rule: SafeRule; on: boolean; reason: string }) => intake.turn(shop, rule.name, on, reason, found.data?.tag ?? ''),
    onSettled: again,
  });
  if (!found.data) return found.error ? <ProblemNotice error={found.error} t={t} /> : <div aria-busy="true" />;
  const rules = found.data.body.items;
  return (
    <div className="one">
      {rules.length === 0 && <p className="empty">{t.intake.none}</p>}
      {turn.error ? <ProblemNotice error={turn.error} t={t} /> : null}
      {rules.map((rule) => <Rule key={rule.name} shop={shop} rule={rule} manages={manages} busy={turn.isPending} onTurn={(on, reason) => turn.mutate({ rule, on, reason })} />)}
      {manages && <RuleAdd shop={shop} tag={found.data.tag} onDone={again} />}
    </div>
  );
}

function Rule({ shop, rule, manages, busy, onTurn }: { shop: string; rule: SafeRule; manages: boolean; busy: boolean; onTurn: (on: boolean, reason: string) => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const [reason, setReason] = useState('');
  const { compared, changed } = rule;
  const failed = changed.worse && !rule.on;
  const decide = (on: boolean) => {
    onTurn(on, reason);
    setReason('');
  };
  return (
    <article className="panel" aria-label={rule.name}>
      <h2>{rule.name} <small>{rule.on ? t.intake.on : t.intake.off}</small></h2>
      {failed && <Notice tone="warn">{t.intake.worse}{changed.reason && ` (${changed.reason})`}</Notice>}
      <p>{said(rule.when, shops[shop]?.currency ?? 'RUB', t, language).join(' · ')} · {t.intake.sample(percent(rule.calledOf10000 / 10_000, language))}</p>
      <p>{t.intake.confirmed(rule.confirmed)} · {t.intake.called(rule.called)}</p>
      <p>{t.intake.byRule}: {t.intake.backs(compared.byRuleCameBack, compared.byRule)} · {t.intake.byCall}: {t.intake.backs(compared.calledCameBack, compared.called)} · {t.intake.chance(percent(rule.chance, language))}</p>
      <p className="quiet">{t.intake.by(changed.by)}, {dayAndClock(changed.at, shops[shop]?.zone ?? 'UTC', language)}</p>
      {manages && (
        <form className="inline" onSubmit={(event) => { event.preventDefault(); decide(!rule.on); }}>
          <label>{t.intake.reason} <input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} /></label>
          <button disabled={busy || reason.trim() === ''}>{rule.on ? t.intake.turnOff : t.intake.turnOn}</button>
          {failed && <button type="button" disabled={busy || reason.trim() === ''} onClick={() => decide(false)}>{t.intake.stayOff}</button>}
        </form>
      )}
    </article>
  );
}

function said(when: Conditions, currency: string, t: ReturnType<typeof useText>['t'], language: ReturnType<typeof useText>['language']): string[] {
  return [
    ...SAID.filter((each) => when[each]).map((each) => t.intake.when[each]),
    ...(when.deliveredBefore === undefined ? [] : [t.intake.deliveredBefore(when.deliveredBefore)]),
    ...(when.totalMax === undefined ? [] : [t.intake.totalMax(money({ minor: when.totalMax, currency }, language))]),
    ...(when.payments ?? []).map((each) => t.order.payments[each]),
  ];
}
