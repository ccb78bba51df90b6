package orderdesk.notification.text;

import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Correspondence.Status;

/** How it stands with an order, as the end of «Заказ номер 10 427 …». Accepted is not confirmed. */
public final class StatusWords {

    private StatusWords() {}

    /** What the carrier reported says more than what was agreed before. */
    public static String of(Correspondence file) {
        var reported = file.delivered();
        return reported == null || file.status() != Status.CONFIRMED ? of(file.status()) : of(reported);
    }

    private static String of(DeliveryResult result) {
        return switch (result) {
            case DELIVERED -> "доставлен";
            case REFUSED, RETURNED -> "вернулся к нам";
            case FAILED -> "пока не доставлен: курьер не смог его вручить";
            case UNCOLLECTED -> "ждёт в пункте выдачи, его ещё не забрали";
        };
    }

    private static String of(Status status) {
        return switch (status) {
            case OPEN -> "принят и ждёт подтверждения по телефону";
            case AGREED -> "согласован; подтвердим, когда будет всё, чего он ждёт";
            case CONFIRMED -> "подтверждён";
            case CANCELLED -> "отменён";
            case EXPIRED -> "закрыт: подтвердить его не удалось";
        };
    }
}
