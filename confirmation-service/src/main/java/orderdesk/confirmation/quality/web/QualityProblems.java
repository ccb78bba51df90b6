package orderdesk.confirmation.quality.web;

import orderdesk.confirmation.quality.domain.QualityRefusal;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What reviews refuse, as problems. */
@RestControllerAdvice
class QualityProblems {

    @ExceptionHandler
    Problem refused(QualityRefusal refused) {
        var said = String.valueOf(refused.getMessage());
        return switch (refused) {
            case QualityRefusal.OwnTalk _ -> new Problem(HttpStatus.FORBIDDEN, "own-talk", said);
            case QualityRefusal.NotHisToSettle _ -> new Problem(HttpStatus.FORBIDDEN, "party-to-it", said);
            case QualityRefusal.AlreadyReviewed _ -> Problem.conflict("already-reviewed", said);
            case QualityRefusal.AlreadyJudged _ -> Problem.conflict("already-judged", said);
            case QualityRefusal.DrawnByLot _ -> Problem.conflict("drawn-by-lot", said);
            case QualityRefusal.OtherScorecard _ -> Problem.conflict("scorecard-changed", said);
            case QualityRefusal.AlreadyAnswered _ -> Problem.conflict("already-answered", said);
            case QualityRefusal.NothingToSettle _ -> Problem.conflict("nothing-to-settle", said);
            case QualityRefusal.AlreadySettled _ -> Problem.conflict("already-settled", said);
        };
    }
}
