import { useText } from '../../app/language';
import { rightOf, type Finding } from './findings';

/** What the check of language found in an answer: each is shown, put right, or insisted on, but for what the desk never writes (R107). */
export function FindingsNotice({ findings, busy, onShow, onCorrect, onInsist }: {
  findings: Finding[];
  busy: boolean;
  onShow: (finding: Finding) => void;
  onCorrect: (finding: Finding) => void;
  onInsist: () => void;
}) {
  const { t } = useText();
  const words = (finding: Finding) => {
    const right = rightOf(finding);
    if (right && finding.code === 'spelling') return t.reply.spelt(right);
    return [t.reply.findings[finding.code] ?? finding.advice, right && t.reply.perhaps(right)].filter(Boolean).join(', ');
  };
  return (
    <div className="notice warn findings" role="alert">
      <div>
        <b>{t.reply.notSent}</b>
        <ul>
          {findings.map((finding, at) => (
            <li key={at}>
              {finding.said !== '' && <button type="button" onClick={() => onShow(finding)}>{finding.said}</button>} {words(finding)}
              {rightOf(finding) && <button type="button" onClick={() => onCorrect(finding)}>{t.reply.correct}</button>}
            </li>
          ))}
        </ul>
      </div>
      {findings.every((finding) => !finding.forGood) && (
        <button type="button" disabled={busy} onClick={onInsist}>{t.reply.insist}</button>
      )}
    </div>
  );
}
