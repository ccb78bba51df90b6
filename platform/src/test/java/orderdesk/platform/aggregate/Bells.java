package orderdesk.platform.aggregate;

import java.util.Optional;
import java.util.function.Function;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Bell.BellEvent;

/** What tests do to bells. */
final class Bells {

    static final ShopId TRIBUNA = new ShopId("tribuna");
    static final Cause ANNA = new Cause("anna", "c-1", "request-1");

    private Bells() {}

    static Function<Optional<Stored<Bell>>, Decision<Bell, BellEvent>> strike(String note) {
        return stored -> stored.map(Stored::state).orElse(Bell.SILENT).struck(note);
    }

    static Once once(String key, String hash) {
        return new Once("till", key, hash);
    }

    static BellEvent struck(int stroke, String note) {
        return new BellEvent.Struck(stroke, note);
    }
}
