package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.util.stream.Collectors;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.Witness;
import orderdesk.promo.domain.Certificate;
import orderdesk.promo.domain.Hold;
import org.jspecify.annotations.Nullable;

/** The money of a certificate at every write (architecture section 4, no. 5): nothing is spent twice or by the overtaken. */
final class MoneyWatch implements Witness<Certificate> {

    @Override
    public void sees(@Nullable Stored<Certificate> before, Stored<Certificate> after) {
        var certificate = after.state();
        var holds = certificate.holds();
        require(holds.taken() <= certificate.face().minor(), certificate, "Overspent");
        require(holds.all().stream().allMatch(hold -> hold.amount() >= 0), certificate, "Less than nothing is held");
        require(
                holds.all().stream().map(Hold::order).distinct().count()
                        == holds.all().size(),
                certificate,
                "Held twice");
        if (before != null) {
            moved(before.state(), certificate);
        }
    }

    private static void moved(Certificate before, Certificate after) {
        require(before.face().equals(after.face()), after, "Another sum");
        var steps = before.holds().all().stream().collect(Collectors.toMap(Hold::order, Hold::step));
        for (var hold : after.holds().all()) {
            require(steps.getOrDefault(hold.order(), 0L) <= hold.step(), after, "An older step overwrote a newer one");
        }
    }
}
