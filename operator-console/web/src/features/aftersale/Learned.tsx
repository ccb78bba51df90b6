import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { afterSale, procedure, type AfterSale } from '../../api/aftersale';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { ProblemNotice } from '../../ui/Notice';

/** order-service: Learning. A case that went well makes a draft of a procedure, for a manager to confirm (R109). */
export function Learned({ shop, item }: { shop: string; item: AfterSale }) {
  const { t } = useText();
  const { me } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const make = useMutation({
    mutationFn: async () => {
      const all = await afterSale.procedures(shop);
      const seen = all.items.find((each) => each.kind === item.kind);
      return seen && procedure.draft(shop, seen, item.id);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['procedures', shop] });
      await navigate({ to: '/after-sale', search: { shop, view: 'procedures' } });
    },
  });
  const well = item.resolved?.inTime === true && item.resolved.resolution !== 'REJECTED';
  if (!well || !me.roles.some((role) => role === 'senior' || role === 'manager')) return null;
  return (
    <p className="actions">
      <button type="button" disabled={make.isPending} onClick={() => make.mutate()}>{t.aftersale.makeProcedure}</button>
      {make.error ? <ProblemNotice error={make.error} t={t} /> : null}
    </p>
  );
}
