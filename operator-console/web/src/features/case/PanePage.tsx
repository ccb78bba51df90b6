import { useState } from 'react';
import { useText } from '../../app/language';
import { ProblemNotice } from '../../ui/Notice';
import { OrderPane } from './OrderPane';
import { useShownThere } from './secondScreen';
import { useCase } from './useWork';
import { Who } from './Who';

/** The order on a second screen: follows the case that the working tab has open, and changes nothing. */
export function PanePage() {
  const { t } = useText();
  const id = useShownThere();
  return id === undefined ? <div className="empty big"><p>{t.order.popOutEmpty}</p></div> : <Pane key={id} id={id} />;
}

function Pane({ id }: { id: string }) {
  const { t } = useText();
  const found = useCase(id);
  const [chosen, setChosen] = useState<string>();
  if (found.error) return <ProblemNotice error={found.error} t={t} />;
  if (!found.data) return <div className="case" aria-busy="true" />;
  return (
    <div className="pane">
      <Who item={found.data} />
      <OrderPane item={found.data} chosen={chosen} onChoose={setChosen} busy={false} />
    </div>
  );
}
