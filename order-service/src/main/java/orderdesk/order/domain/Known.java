package orderdesk.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.Totals.CertificateLeft;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.delivery.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * What others have said about one order: its stock, its benefits, its payments.
 *
 * @param givenBack by its cases after the sale; nothing where it was stored before they asked it
 */
public record Known(@Nullable Stock stock, @Nullable Benefits benefits, List<Payment> payments, GivenBack givenBack) {

    public static final Known NOTHING = new Known(null, null, List.of());

    public Known {
        payments = List.copyOf(payments);
        givenBack = Objects.requireNonNullElse(givenBack, GivenBack.NOTHING);
    }

    /** Of an order about which nobody has complained. */
    Known(@Nullable Stock stock, @Nullable Benefits benefits, List<Payment> payments) {
        this(stock, benefits, payments, GivenBack.NOTHING);
    }

    /** A slice is replaced by a higher (version, revision) only, so that late news never undo newer ones. */
    Known with(Stock news) {
        return newer(stock, news) ? new Known(news.since(stock), benefits, payments, givenBack) : this;
    }

    Known with(Benefits news) {
        return newer(benefits, news) ? new Known(stock, news, payments, givenBack) : this;
    }

    Known with(Payment payment) {
        return new Known(
                stock,
                benefits,
                Stream.concat(payments.stream(), Stream.of(payment)).toList(),
                givenBack);
    }

    Known with(GivenBack next) {
        return new Known(stock, benefits, payments, next);
    }

    Money paid(String currency) {
        return payments.stream().map(Payment::amount).reduce(Money.zero(currency), Money::plus);
    }

    private static boolean newer(@Nullable Slice known, Slice news) {
        return known == null
                || news.version() > known.version()
                || news.version() == known.version() && news.revision() > known.revision();
    }

    /** Something known of one version of the order. */
    sealed interface Slice {
        int version();

        int revision();
    }

    /**
     * As far as judging needs it; the figures stay with inventory-service.
     *
     * @param missing lines that cannot be had in full
     * @param belowCost lines whose price is under their purchase price (R093)
     * @param suppliersAwaited who was asked and has not answered
     * @param complete nothing more is awaited for this version
     * @param decidedBy when the suppliers' answers are due
     * @param readyAt when the last goods are at the shop that are not there, ordered at the check; absent where no time
     *     is known
     * @param checkedAt when that was said first; absent of what was stored before it was kept
     * @param freshUntil until when it is sure that all of it is there; absent where it never was
     */
    public record Stock(
            int version,
            int revision,
            List<LineId> missing,
            List<LineId> belowCost,
            List<String> suppliersAwaited,
            boolean complete,
            @Nullable Instant decidedBy,
            @Nullable Instant readyAt,
            @Nullable Instant checkedAt,
            @Nullable Instant freshUntil)
            implements Slice {

        public Stock {
            missing = List.copyOf(missing);
            belowCost = List.copyOf(belowCost);
            suppliersAwaited = List.copyOf(suppliersAwaited);
        }

        /** A time that is only said again counts from when it was said first. */
        Stock since(@Nullable Stock before) {
            return before != null && before.checkedAt != null && Objects.equals(readyAt, before.readyAt)
                    ? new Stock(
                            version,
                            revision,
                            missing,
                            belowCost,
                            suppliersAwaited,
                            complete,
                            decidedBy,
                            readyAt,
                            before.checkedAt,
                            freshUntil)
                    : this;
        }

        /** When all goods are at the shop that are ordered then. */
        Optional<Instant> readyAt(Instant ordered) {
            return Optional.ofNullable(readyAt)
                    .map(at -> checkedAt == null ? at : Readiness.orderedAt(ordered, at, checkedAt));
        }
    }

    /**
     * @param refused the codes are worth nothing to this version
     * @param left on the certificate, where there is one and something is
     */
    public record Benefits(
            int version,
            int revision,
            boolean refused,
            Money discounts,
            Money certificates,
            @Nullable CertificateLeft left)
            implements Slice {}

    /** @param reference the shop's or the bank's, unique within the order */
    public record Payment(Money amount, String reference, Instant at) {}
}
