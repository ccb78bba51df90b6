package orderdesk.inventory.stock.domain;

import java.time.Instant;

/** Takes the pieces that are overdrawn from those who have them reserved; what a confirmed order took, it keeps. */
record Cutting(Item item, Instant now) {

    /** The youngest orders lose first. */
    Item done() {
        var youngestFirst = item.holds().stream()
                .filter(hold -> hold.kind() == Hold.Kind.RESERVED)
                .sorted(Item.OLDEST_FIRST.reversed())
                .toList();
        var rest = item;
        for (var hold : youngestFirst) {
            rest = new Cutting(rest, now).from(hold);
        }
        return rest;
    }

    private Item from(Hold hold) {
        var missing = Math.min(item.ledger().overdrawn(), hold.quantity());
        if (missing <= 0) {
            return item;
        }
        var left = (int) (hold.quantity() - missing);
        var ledger = item.ledger().moved(hold.kind(), hold.quantity(), hold.kind(), left);
        return item.with(ledger, item.replacing(hold.cutTo(left, now)), now);
    }
}
