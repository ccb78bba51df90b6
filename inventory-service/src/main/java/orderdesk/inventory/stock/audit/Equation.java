package orderdesk.inventory.stock.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import orderdesk.inventory.stock.audit.Violation.Kind;
import orderdesk.inventory.stock.domain.Hold;

/** What must hold of the pieces of one SKU at any moment. */
record Equation(Pieces pieces, Instant now) {

    List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (!balances()) {
            found.add(outOfBalance());
        }
        var least = LongStream.of(pieces.free(), pieces.reserved(), pieces.consumed(), pieces.overdrawn())
                .min()
                .orElse(0);
        if (least < 0) {
            found.add(violation(Kind.BELOW_ZERO, "%d pieces".formatted(least)));
        }
        var reserved = pieces.held(Hold.Kind.RESERVED);
        var consumed = pieces.held(Hold.Kind.CONSUMED);
        if (reserved != pieces.reserved() || consumed > pieces.consumed()) {
            found.add(violation(
                    Kind.HOLDS_DIFFER,
                    "%d reserved, %d consumed, but orders hold %d and %d"
                            .formatted(pieces.reserved(), pieces.consumed(), reserved, consumed)));
        }
        return found;
    }

    private boolean balances() {
        return pieces.free() + pieces.reserved() + pieces.consumed()
                == pieces.received() + pieces.adjusted() + pieces.overdrawn();
    }

    private Violation outOfBalance() {
        return violation(
                Kind.OUT_OF_BALANCE,
                "%d free + %d reserved + %d consumed, but %d received %+d adjusted + %d overdrawn"
                        .formatted(
                                pieces.free(),
                                pieces.reserved(),
                                pieces.consumed(),
                                pieces.received(),
                                pieces.adjusted(),
                                pieces.overdrawn()));
    }

    private Violation violation(Kind kind, String says) {
        return new Violation(pieces.shop(), pieces.sku(), kind, null, says, now);
    }
}
