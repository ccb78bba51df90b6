package orderdesk.notification.text;

import java.util.Set;

/** What a text may name. */
public final class Paths {

    /** Every path that there can be. */
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
            "certificate.code",
            "certificate.face",
            "certificate.until",
            "case.answerBy",
            "case.dueBy",
            "case.refund",
            "case.answer",
            "case.replyTo",
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
            "call.latest",
            "next.when",
            "owed.when",
            "promise.when",
            "shop.name",
            "shop.smsName",
            "shop.phone",
            "zoneNote");

    private Paths() {}
}
