import { Link } from '@tanstack/react-router';
import { useLimits } from '../../app/figures';
import { useText } from '../../app/language';
import { Notice } from '../../ui/Notice';

/** Cases after the sale whose time limits passed, with the way to them: nobody has to look for what is late (R111). */
export function LateCases({ shop }: { shop: string | undefined }) {
  const { t } = useText();
  const { limits } = useLimits(shop);
  const late = limits.filter((each) => each.answersLate + each.moneyLate > 0);
  return late.map((each) => (
    <Notice key={each.shop} tone="warn" action={<Link to="/after-sale" search={{ shop: each.shop, stage: each.moneyLate > 0 && each.answersLate === 0 ? 'MONEY' : 'LATE' }} className="button">{t.aftersale.openLate}</Link>}>
      {limits.length > 1 && `${each.shop}: `}{t.aftersale.alert(each.answersLate, each.moneyLate)}
    </Notice>
  ));
}
