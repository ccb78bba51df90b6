import type { CaseView } from '../../api/types';
import type { Suggested } from '../../app/dialling';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useNow } from '../../ui/clock';
import { clock } from '../../ui/format';
import { KeyButton } from '../../ui/Key';
import { tickName, whyNot, type Standing } from './rules';

export type Doing = 'claim' | 'dial' | 'release' | 'AGREED' | 'NO_ANSWER' | 'BUSY' | 'ROBOT' | 'OTHER_PERSON' | 'WRONG_NUMBER'
  | 'later' | 'refused' | 'handOver' | 'note' | 'write' | 'tag' | 'stop';

/** What can be done now, each with its key; what is barred says why. */
export function OutcomeBar({ item, at, onDo, blocked, suggested }: {
  item: CaseView;
  at: Standing;
  onDo: (what: Doing) => void;
  blocked: boolean;
  /** What the exchange said became of the call. */
  suggested: Suggested | undefined;
}) {
  const { t, language } = useText();
  const name = usePersonName();
  const end = whyNot('end', item, at, t);
  const agree = whyNot('agree', item, at, t);
  return (
    <section className="outcome" aria-label={t.case.outcome}>
      {blocked && item.readBack.missing.length > 0 && <Missing item={item} />}
      <div className="keysrow">
        {at.mine === undefined
          ? <KeyButton name="Enter" primary onPress={() => onDo('claim')} why={whyNot('claim', item, at, t)}>{t.case.claim}</KeyButton>
          : !at.talking && <KeyButton name="Enter" primary onPress={() => onDo('dial')} why={whyNot('dial', item, at, t)}>{t.case.dial}</KeyButton>}
        {at.talking && <KeyButton name="C" primary={suggested === undefined} onPress={() => onDo('AGREED')} why={agree}>{t.outcome.AGREED}</KeyButton>}
        {at.talking && (
          <>
            <KeyButton name="N" primary={suggested === 'NO_ANSWER'} onPress={() => onDo('NO_ANSWER')} why={end}>{t.outcome.NO_ANSWER}</KeyButton>
            <KeyButton name="B" primary={suggested === 'BUSY'} onPress={() => onDo('BUSY')} why={end}>{t.outcome.BUSY}</KeyButton>
            <KeyButton name="V" primary={suggested === 'ROBOT'} onPress={() => onDo('ROBOT')} why={end}>{t.outcome.ROBOT}</KeyButton>
            <KeyButton name="O" onPress={() => onDo('OTHER_PERSON')} why={end}>{t.outcome.OTHER_PERSON}</KeyButton>
            <KeyButton name="" onPress={() => onDo('WRONG_NUMBER')} why={end}>{t.outcome.WRONG_NUMBER}</KeyButton>
            <KeyButton name="L" onPress={() => onDo('later')} why={end}>{t.outcome.LATER}</KeyButton>
            <KeyButton name="R" onPress={() => onDo('refused')} why={end}>{t.outcome.REFUSED}</KeyButton>
          </>
        )}
        <KeyButton name="E" onPress={() => onDo('note')}>{t.case.notes}</KeyButton>
        <KeyButton name="S" onPress={() => onDo('write')}>{t.reply.open}</KeyButton>
        <KeyButton name="G" onPress={() => onDo('tag')}>{t.outcome.tags}</KeyButton>
        {item.phone && <KeyButton name="Y" onPress={() => onDo('stop')}>{t.stop.open}</KeyButton>}
        {at.mine !== undefined && (
          <>
            <KeyButton name="H" onPress={() => onDo('handOver')}>{t.outcome.handOver}</KeyButton>
            {!at.talking && <KeyButton name="Esc" onPress={() => onDo('release')}>{t.case.release}</KeyButton>}
          </>
        )}
      </div>
      <p className="quiet lease">
        {at.talking && <b>{t.case.dialled} · </b>}
        {at.heldBy && <b className="due">{t.case.heldBy(name(item.shop, at.heldBy))}</b>}
        {at.mine !== undefined && item.claim && <Lease until={item.claim.until} language={language} />}
        {at.mine !== undefined && !item.order?.draft && item.readBack.missing.length > 0 && ` · ${t.case.left(item.readBack.missing.length)}`}
      </p>
    </section>
  );
}

function Lease({ until, language }: { until: string; language: string }) {
  const { t } = useText();
  const now = useNow();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return <span className={Date.parse(until) < now ? 'late' : ''}>{t.case.extendUntil(clock(until, zone, language))}</span>;
}

function Missing({ item }: { item: CaseView }) {
  const { t } = useText();
  return (
    <p className="missing" role="alert">
      <b>{t.case.unticked}</b> {item.readBack.missing.map((id) => tickName(id, item, t)).join(' · ')}
    </p>
  );
}
