package orderdesk.order.domain.aftersale;

import static orderdesk.contracts.order.AfterSaleEvent.Resolution.ANSWERED;
import static orderdesk.contracts.order.AfterSaleEvent.Resolution.EXCHANGED;
import static orderdesk.contracts.order.AfterSaleEvent.Resolution.REFUNDED;
import static orderdesk.contracts.order.AfterSaleEvent.Resolution.REJECTED;
import static orderdesk.contracts.order.AfterSaleEvent.Resolution.REPLACED;
import static orderdesk.contracts.order.AfterSaleEvent.Step.EVIDENCE_ASKED;
import static orderdesk.contracts.order.AfterSaleEvent.Step.INSTRUCTION_SENT;
import static orderdesk.contracts.order.AfterSaleEvent.Step.REFUND_ASKED;
import static orderdesk.contracts.order.AfterSaleEvent.Step.REPLACEMENT_ORDERED;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;

/**
 * How one kind of trouble is handled: what may be done, by which channels it may come, how it may end and how long it
 * may take (R111).
 *
 * @param steps in their usual order
 * @param handling until the customer has his answer
 * @param evidenceTerm so long a customer is waited for who was asked for a photo
 * @param refundTerm until money that goes back is paid
 * @param proven nothing is given back or sent before there is evidence (R034, R035)
 * @param notForMadeToOrder goods made for one customer are not exchanged for their size
 * @param couponWhenReplaced the right product comes with an apology (R110)
 * @param couponPercent of what the order cost: the shop's usual apology, and what an operator may give by himself; the
 *     house's own in what was stored before a shop could choose it
 */
public record Playbook(
        Kind kind,
        List<Step> steps,
        List<Channel> channels,
        List<Resolution> resolutions,
        Duration handling,
        Duration evidenceTerm,
        Duration refundTerm,
        boolean proven,
        boolean notForMadeToOrder,
        boolean couponWhenReplaced,
        Integer couponPercent) {

    /** Ten days, as the law on distance selling gives the shop to return money (Russia, 2300-1, article 26.1). */
    public static final Duration REFUND_TERM = Duration.ofDays(10);

    /** So long a customer is waited for who was asked for a photo. */
    public static final Duration EVIDENCE_TERM = Duration.ofDays(7);

    private static final Duration DAY = Duration.ofHours(24);

    /** What apologises in a shop that says nothing else. */
    public static final int COUPON_PERCENT = 10;

    public Playbook {
        couponPercent = Objects.requireNonNullElse(couponPercent, COUPON_PERCENT);
        steps = List.copyOf(steps);
        channels = List.copyOf(channels);
        resolutions = List.copyOf(resolutions);
    }

    /** By which way a customer came with it. */
    public enum Channel {
        PHONE,
        MAIL,
        CHAT,
        /** Nobody said so: whoever delivers reported it. */
        CARRIER
    }

    private static final List<Channel> SPOKEN = List.of(Channel.PHONE, Channel.MAIL, Channel.CHAT);

    /** The house's own, where a shop has none. */
    public static Playbook of(Kind kind) {
        return switch (kind) {
            case WRONG_SIZE -> usual(kind, List.of(INSTRUCTION_SENT, REFUND_ASKED), EXCHANGED, REFUNDED);
            case DEFECT, WRONG_PACKING ->
                usual(kind, List.of(EVIDENCE_ASKED, REFUND_ASKED, REPLACEMENT_ORDERED), REFUNDED, REPLACED);
            case WRONG_ORDER -> usual(kind, List.of(REPLACEMENT_ORDERED, REFUND_ASKED), REPLACED, REFUNDED);
            case VIOLATION -> usual(kind, List.of(REPLACEMENT_ORDERED, REFUND_ASKED), REPLACED, REFUNDED, ANSWERED);
            case RETURN -> usual(kind, List.of(INSTRUCTION_SENT, REFUND_ASKED), REFUNDED);
            case COMPLAINT -> usual(kind, List.of(), ANSWERED);
            case REFUSED_DELIVERY -> usual(kind, List.of(REFUND_ASKED), REFUNDED, ANSWERED);
        };
    }

    /** What needs evidence takes three days, all else one; everything may be rejected. */
    private static Playbook usual(Kind kind, List<Step> steps, Resolution... ends) {
        var proven = steps.contains(EVIDENCE_ASKED);
        return new Playbook(
                kind,
                steps,
                kind == Kind.RETURN ? List.of(Channel.PHONE, Channel.MAIL) : SPOKEN,
                Stream.concat(Stream.of(ends), Stream.of(REJECTED)).toList(),
                proven ? DAY.multipliedBy(3) : DAY,
                EVIDENCE_TERM,
                REFUND_TERM,
                proven,
                kind == Kind.WRONG_SIZE,
                kind == Kind.WRONG_ORDER,
                COUPON_PERCENT);
    }

    boolean has(Step step) {
        return steps.contains(step);
    }
}
