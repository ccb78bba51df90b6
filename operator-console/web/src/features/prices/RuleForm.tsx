import { Link } from '@tanstack/react-router';
import { prices, type PriceRule } from '../../api/prices';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { money } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { Saving } from '../../ui/Saving';
import { useEdited } from '../../ui/useEdited';
import { ROUNDINGS, STEP_MAX, UNDERCUT_MAX, example, sound } from './rule';

const SHOWN = { rival: 129_000, floor: 99_000, now: 135_000 };

/** How the shop follows its competitors, and when a proposal takes effect by itself; tried on an example as it is typed (R090). */
export function RuleForm({ shop }: { shop: string }) {
  const { t } = useText();
  const { arrangesPrices } = useMaySee();
  const edited = useEdited<PriceRule, PriceRule>({
    key: ['price-rule', shop], read: () => prices.rule(shop), write: (rule, tag) => prices.writeRule(shop, rule, tag), drafted: (rule) => rule,
  });
  const { draft } = edited;
  if (!draft) return edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : <div aria-busy="true" />;
  const put = (change: Partial<PriceRule>) => edited.change({ ...draft, ...change });
  const figure = (name: 'undercutPercent' | 'stepPercentMax', label: string, max: number) => (
    <label>{label}
      <input type="number" min={0} max={max} value={Number.isNaN(draft[name]) ? '' : draft[name]} onChange={(event) => edited.change({ ...draft, [name]: event.target.valueAsNumber })} />
    </label>
  );
  return (
    <form className="one rule" aria-label={t.prices.rule} onSubmit={(event) => { event.preventDefault(); if (sound(draft)) edited.save(); }}>
      <fieldset disabled={!arrangesPrices} className="fields">
        <label className="check"><input type="checkbox" checked={draft.automatic} onChange={(event) => put({ automatic: event.target.checked })} /> {t.prices.automatic}</label>
        <div className="inline">
          {figure('undercutPercent', t.prices.undercut, UNDERCUT_MAX)}
          {figure('stepPercentMax', t.prices.step, STEP_MAX)}
          <Rounding shop={shop} value={draft.roundTo} onChange={(roundTo) => put({ roundTo })} />
        </div>
      </fieldset>
      {sound(draft) ? <Tried shop={shop} rule={draft} /> : <p className="late" role="alert">{t.prices.unsound(UNDERCUT_MAX, STEP_MAX)}</p>}
      <p className="quiet">{t.prices.marginAt} <Link to="/suppliers" search={{ shop }}>{t.suppliers.open}</Link></p>
      {arrangesPrices && <Saving edited={edited} blocked={!sound(draft)} />}
    </form>
  );
}

function Rounding({ shop, value, onChange }: { shop: string; value: number; onChange: (value: number) => void }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const values = ROUNDINGS.includes(value) ? ROUNDINGS : [...ROUNDINGS, value].sort((one, other) => one - other);
  return (
    <label>{t.prices.roundTo}
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {values.map((each) => <option key={each} value={each}>{money({ minor: each, currency: shops[shop]?.currency ?? 'RUB' }, language)}</option>)}
      </select>
    </label>
  );
}

function Tried({ shop, rule }: { shop: string; rule: PriceRule }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const sum = (minor: number) => money({ minor, currency: shops[shop]?.currency ?? 'RUB' }, language);
  const { price, atFloor, byItself } = example(rule, SHOWN.rival, SHOWN.floor, SHOWN.now);
  return (
    <p role="status" className="preview">
      {t.prices.tried(sum(SHOWN.now), sum(SHOWN.rival), sum(SHOWN.floor))} <b className="promised">{sum(price)}</b>{atFloor && ` (${t.prices.atFloor})`}: {byItself ? t.prices.byItself : t.prices.byPerson}
    </p>
  );
}
