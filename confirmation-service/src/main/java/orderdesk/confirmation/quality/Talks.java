package orderdesk.confirmation.quality;

import java.util.List;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.confirmation.ReviewEvent.Kind;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/** What can be asked of the talks that can be reviewed. */
public interface Talks {

    /**
     * What the lot draws of one operator in one period: the first by lot, as many as the plan asks for, of those that can
     * be judged. Those that reviewers compare themselves on are nobody's work.
     */
    List<Talk> sample(ShopId shop, OperatorId operator, Plan.Period period, Kind kind);

    /** Calls with hurried ticks, the first by lot; however short, for that is what is suspected of them. */
    List<Talk> hurried(ShopId shop, OperatorId operator, Plan.Period period, int limit);

    /** Calls of a period that are long enough, and cannot be judged for want of a recording. */
    long unheard(ShopId shop, Plan.Period period, int limit);

    /** On which reviewers compare themselves, the latest first. */
    List<Talk> forCalibration(ShopId shop, int limit);
}
