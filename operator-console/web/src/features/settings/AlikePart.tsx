import { shops, type DuplicateRules } from '../../api/shops';
import { Problem } from '../../api/http';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { isoOf, secondsOf } from '../../ui/duration';
import { DurationField } from '../../ui/form/fields';
import { FormOf } from '../../ui/form/form';
import { ProblemNotice } from '../../ui/Notice';
import { Saving } from '../../ui/Saving';
import { useEdited } from '../../ui/useEdited';
import { useState } from 'react';

/** Within which time orders of one person are taken for one wish; order-service keeps it. */
export function AlikePart({ shop }: { shop: string }) {
  const { t } = useText();
  const { me } = useSession();
  const [flaws, setFlaws] = useState<Record<string, string>>({});
  const writes = me.roles.includes('manager');
  const edited = useEdited<DuplicateRules, DuplicateRules>({
    key: ['alike', shop], read: () => shops.alike(shop), write: (rules, tag) => shops.setAlike(shop, rules, tag), drafted: (rules) => rules,
  });
  const { draft, problem } = edited;
  if (!draft) return problem ? <ProblemNotice error={problem} t={t} /> : <div aria-busy="true" />;
  return (
    <FormOf errors={problem instanceof Problem ? problem.errors : []} flaws={flaws} onFlaws={setFlaws}>
      <form aria-label={t.settings.chapters.alike} onSubmit={(event) => { event.preventDefault(); edited.save(); }}>
        <fieldset disabled={!writes} className="fields">
          <p className="quiet">{t.settings.alikeHint}</p>
          <div className="grid">
            <DurationField pointer="/withinSeconds" label={t.settings.alikeWithin} units={['h', 'd']} value={isoOf({ amount: draft.withinSeconds, unit: 's' })} onChange={(iso) => edited.change({ withinSeconds: secondsOf(iso) })} />
          </div>
        </fieldset>
        {writes && <Saving edited={edited} blocked={Object.keys(flaws).length > 0} />}
      </form>
    </FormOf>
  );
}
