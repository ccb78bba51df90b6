package orderdesk.confirmation.quality.domain;

/** What somebody wanted of a review cannot be; nothing was changed. */
public abstract sealed class QualityRefusal extends RuntimeException {

    QualityRefusal(String why) {
        super(why);
    }

    /** He talked on it himself; leave it to another reviewer. */
    public static final class OwnTalk extends QualityRefusal {
        public OwnTalk() {
            super("You talked on this call yourself; another reviewer has to judge it.");
        }
    }

    /** There is his review of this call with other marks; it stands. */
    public static final class AlreadyReviewed extends QualityRefusal {
        public AlreadyReviewed() {
            super("You have reviewed this call already; the review stands.");
        }
    }

    /** The scorecard was changed meanwhile: read it again. */
    public static final class OtherScorecard extends QualityRefusal {
        public OtherScorecard() {
            super("The scorecard was changed meanwhile; look at it again.");
        }
    }

    /** A call that was reviewed for its operator's sake compares nobody any more; take another. */
    public static final class AlreadyJudged extends QualityRefusal {
        public AlreadyJudged() {
            super("This call was reviewed already; reviewers are compared on calls that nobody has marked.");
        }
    }

    /** The lot has drawn it: whoever may take it out of the sample chooses what is reviewed. */
    public static final class DrawnByLot extends QualityRefusal {

        public DrawnByLot() {
            super("The lot has drawn this call to be reviewed; compare reviewers on another one.");
        }
    }

    /** The operator answered once; that is all he may. */
    public static final class AlreadyAnswered extends QualityRefusal {
        public AlreadyAnswered() {
            super("This review was answered already.");
        }
    }

    /** The operator said nothing against it. */
    public static final class NothingToSettle extends QualityRefusal {
        public NothingToSettle() {
            super("Its operator has not answered this review.");
        }
    }

    /** Somebody was first; look at the review again. */
    public static final class AlreadySettled extends QualityRefusal {
        public AlreadySettled() {
            super("This review was settled already.");
        }
    }

    /** The reviewer and the operator are parties to it. */
    public static final class NotHisToSettle extends QualityRefusal {
        public NotHisToSettle() {
            super("Somebody else than reviewer and operator has to settle this.");
        }
    }
}
