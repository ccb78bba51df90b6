import { useText } from '../app/language';
import { useSession } from '../app/session';

/** The shop of a page that shows one at a time; nothing for whoever has one only. */
export function ShopChoice({ shop, onChange }: { shop: string; onChange: (shop: string) => void }) {
  const { t } = useText();
  const { me, shops } = useSession();
  if (me.shops.length < 2) return null;
  return (
    <label>{t.search.shop}
      <select value={shop} onChange={(event) => onChange(event.target.value)}>
        {me.shops.map((each) => <option key={each} value={each}>{shops[each]?.brand.spokenName ?? each}</option>)}
      </select>
    </label>
  );
}
