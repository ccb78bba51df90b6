package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.util.Objects;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Stage;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.Witness;
import orderdesk.platform.simulator.World;
import org.jspecify.annotations.Nullable;

/** A case at every write: news of its stock neither delay its call nor turn what has ended (R079, R081). */
record CaseWatch(World world) implements Witness<Case> {

    @Override
    public void sees(@Nullable Stored<Case> before, Stored<Case> after) {
        if (before == null) {
            return;
        }
        var was = before.state();
        var now = after.state();
        require(!(was.stage() instanceof Stage.Closed) || was.stage().equals(now.stage()), now, "Ended, and goes on");
        if (isNewsOfStock(was, now)) {
            require(!was.callableAt(world.now()) || now.callableAt(world.now()), now, "Put off by news of its stock");
            require(!(was.stage() instanceof Stage.Resting) || rests(now), now, "Turned by an answer that came late");
        }
    }

    private static boolean isNewsOfStock(Case was, Case now) {
        return Objects.equals(was.order(), now.order())
                && was.contact().equals(now.contact())
                && was.spoken().equals(now.spoken())
                && !Objects.equals(was.stock(), now.stock());
    }

    /** Goods that are gone are a person's to decide about. */
    private static boolean rests(Case now) {
        var stock = now.stock();
        return now.stage() instanceof Stage.Resting
                || stock != null
                        && stock.announcedShort()
                        && now.stage() instanceof Stage.Attention(var why, var _)
                        && why == Stage.Why.CONFIRMED_BUT_SHORT;
    }
}
