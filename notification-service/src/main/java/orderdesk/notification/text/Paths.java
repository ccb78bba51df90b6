package orderdesk.notification.text;

import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.notification.message.domain.Kind;

/** What a text may name. */
public final class Paths {

    /** Every path that there can be in a message about an order. */
    public static final Set<String> ALL = Set.of(
            "hello",
            "customer.callName",
            "customer.name.genitive",
            "customer.name.dative",
            "customer.name.accusative",
            "customer.name.instrumental",
            "customer.name.prepositional",
            "order.number",
            "status.spoken",
            "cod.methods",
            "cod.fee",
            "payment.until",
            "payment.url",
            "certificate.code",
            "certificate.face",
            "certificate.until",
            "case.answerBy",
            "case.dueBy",
            "case.refund",
            "case.reference",
            "case.way",
            "case.answer",
            "case.replyTo",
            "case.upload",
            "order.lines",
            "order.positions",
            "recipient.fullName",
            "recipient.phone",
            "delivery.spoken",
            "delivery.costSpoken",
            "delivery.point",
            "delivery.term",
            "delivery.slot",
            "delivery.date",
            "address.spoken",
            "payment.spoken",
            "totals.lines",
            "totals.discounts",
            "totals.delivery",
            "totals.certificates",
            "totals.paid",
            "totals.total",
            "totals.due",
            "call.when",
            "call.brief",
            "call.latest",
            "next.when",
            "owed.when",
            "promise.when",
            "promise.brief",
            "shop.name",
            "shop.smsName",
            "shop.phone",
            "zoneNote");

    private static final Set<String> OF_A_LETTER =
            Set.of("letter.subject", "letter.noPhone", "letter.answerBy", "letter.lines", "shop.name", "shop.phone");

    private Paths() {}

    /** Every path that a message of that kind can have a value for. */
    public static Set<String> of(Kind kind) {
        return switch (kind) {
            case LETTER_ORDER -> OF_A_LETTER;
            case LETTER_REQUEST -> without(Set.of("letter.lines"));
            case LETTER_EVIDENCE -> without(Set.of("letter.lines", "letter.answerBy", "letter.noPhone"));
            default -> ALL;
        };
    }

    private static Set<String> without(Set<String> never) {
        return OF_A_LETTER.stream().filter(path -> !never.contains(path)).collect(Collectors.toUnmodifiableSet());
    }
}
