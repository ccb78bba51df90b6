package orderdesk.notification.order.domain;

import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.shared.Money;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.order.domain.Correspondence.Status;

/** Whether what a message would say is so at the moment of sending. */
public final class StillTrue {

    private StillTrue() {}

    /** @return why it is not to be sent; empty where it is */
    public static Optional<Suppression> whyNot(Message message, Correspondence file) {
        return switch (message.kind()) {
            case ACCEPTED, ACCEPTED_NOTICE, NOT_REACHED -> unreached(message, file);
            case STOCK_CHANGED, CONFIRMED -> overtakenUnless(isOf(message, file, Status.CONFIRMED));
            case PAYMENT_LINK, PAYMENT_REMINDER ->
                overtakenUnless(isOf(message, file, Status.AGREED) && isUnpaid(file));
            case DELIVERY_REMINDER ->
                overtakenUnless(isOf(message, file, Status.CONFIRMED) && file.delivered() == null);
            case PROMISE_MOVED -> overtakenUnless(file.status() == Status.OPEN && isPromised(message, file));
            case CANCELLED -> overtakenUnless(file.status() == Status.CANCELLED);
            case CASE_OPENED, CASE_EXCHANGE, CASE_RETURN, CASE_PHOTO -> overtakenUnless(isOpen(message, file));
            case CASE_REFUND -> overtakenUnless(isOpen(message, file) && !isPaid(message, file));
            case CASE_REFUNDED, CASE_RESOLVED -> Optional.empty(); // it was said, and stays so
            case CERTIFICATE_ISSUED, COUPON_ISSUED -> Optional.empty(); // whether it can be used, promo-service says
            case REPLY -> Optional.empty(); // whoever wrote it knows
            case LETTER_ORDER, LETTER_REQUEST, LETTER_EVIDENCE -> Optional.empty(); // none of them is about an order
        };
    }

    private static Optional<Suppression> unreached(Message message, Correspondence file) {
        if (file.status() != Status.OPEN) {
            return Optional.of(Suppression.OVERTAKEN);
        }
        var reached = file.contact().reachedAt();
        return reached == null || reached.isBefore(message.asked())
                ? Optional.empty()
                : Optional.of(Suppression.REACHED);
    }

    private static boolean isOf(Message message, Correspondence file, Status status) {
        return file.status() == status
                && file.order()
                        .filter(order -> order.version() == message.version())
                        .isPresent();
    }

    /** What is made only after payment (R027) is not paid for. */
    private static boolean isUnpaid(Correspondence file) {
        return file.order().filter(StillTrue::isUnpaid).isPresent();
    }

    private static boolean isUnpaid(Known order) {
        var totals = order.terms().totals();
        var prepaid = order.terms().lines().stream()
                .filter(Line::prepayOnly)
                .map(Line::total)
                .reduce(Money.zero(totals.total().currency()), Money::plus);
        return !totals.due().isZero()
                && totals.paid().plus(totals.certificates()).compareTo(prepaid) < 0;
    }

    private static boolean isOpen(Message message, Correspondence file) {
        return Optional.ofNullable(message.about())
                .flatMap(file.beside()::afterSale)
                .filter(afterSale -> !afterSale.isResolved())
                .isPresent();
    }

    private static boolean isPaid(Message message, Correspondence file) {
        return Optional.ofNullable(message.about())
                .flatMap(file.beside()::afterSale)
                .filter(afterSale -> afterSale.payout() != null)
                .isPresent();
    }

    private static boolean isPromised(Message message, Correspondence file) {
        var promised = file.contact().promised();
        return promised != null && promised.id().toString().equals(message.about());
    }

    private static Optional<Suppression> overtakenUnless(boolean so) {
        return so ? Optional.empty() : Optional.of(Suppression.OVERTAKEN);
    }
}
