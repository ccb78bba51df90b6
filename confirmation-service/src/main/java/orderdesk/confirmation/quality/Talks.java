package orderdesk.confirmation.quality;

import java.time.Instant;
import java.util.List;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/** What can be asked of the talks that can be reviewed. */
public interface Talks {

    /** The first by rank of one operator in one period; those that reviewers compare themselves on are nobody's work. */
    List<Talk> sample(ShopId shop, OperatorId operator, Instant period, int limit);

    /** On which reviewers compare themselves, the latest first. */
    List<Talk> forCalibration(ShopId shop, int limit);
}
