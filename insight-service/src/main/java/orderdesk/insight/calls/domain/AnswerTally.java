package orderdesk.insight.calls.domain;

import java.util.ArrayList;
import java.util.List;
import orderdesk.insight.calls.domain.Answering.Verdict;
import orderdesk.insight.calls.domain.CallFigures.Answered;
import orderdesk.insight.figures.domain.Figures.Spread;
import orderdesk.insight.figures.domain.OpenTime;

/** Counts how soon those who write are answered. */
final class AnswerTally {

    private final OpenTime open;
    private final List<Long> wallClock = new ArrayList<>();
    private final List<Long> openTime = new ArrayList<>();
    private int asked;
    private int inTime;
    private int late;

    AnswerTally(OpenTime open) {
        this.open = open;
    }

    void add(OwedCall owed) {
        var verdict = new Answering(open).of(owed);
        var answered = owed.answeredAt();
        asked++;
        inTime += verdict == Verdict.IN_TIME ? 1 : 0;
        late += verdict == Verdict.LATE ? 1 : 0;
        if (answered != null) {
            wallClock.add(OpenTime.ALWAYS
                    .between(owed.shop(), owed.askedAt(), answered)
                    .toSeconds());
            openTime.add(open.between(owed.shop(), owed.askedAt(), answered).toSeconds());
        }
    }

    Answered figures() {
        return new Answered(asked, wallClock.size(), inTime, late, Spread.of(wallClock), Spread.of(openTime));
    }
}
