package orderdesk.insight.calls.domain;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Through which channel a call came, so that phone and mail are told apart from the site (R057): what a customer dialled
 * is the phone's, what he asked for on the site the site's, and any other call is of the channel of its order.
 */
public record Channels(Map<UUID, CallTaskKind> kinds, Map<OrderId, Channel> orders) {

    public static final Channels NONE = new Channels(Map.of(), Map.of());

    public @Nullable Channel of(PhoneCall call) {
        if (call.isIncoming()) {
            return Channel.PHONE;
        }
        return Optional.ofNullable(call.task())
                .map(kinds::get)
                .map(kind -> of(kind, call.orders()))
                .orElseGet(() -> of(call.orders()));
    }

    public @Nullable Channel of(OwedCall call) {
        return of(call.kind(), call.orders());
    }

    private @Nullable Channel of(CallTaskKind kind, Set<OrderId> its) {
        return switch (kind) {
            case CALLBACK, CHAT, WELCOME -> Channel.SITE;
            case MISSED_CALL, VOICEMAIL, DROPPED_LINE -> Channel.PHONE;
            case MAIL_REQUEST -> Channel.MAIL;
            case REMINDER, DELIVERY_FAILED, DELIVERY_REFUSED, UNCOLLECTED -> of(its);
        };
    }

    private @Nullable Channel of(Set<OrderId> its) {
        return its.stream()
                .sorted(Comparator.comparing(OrderId::toString))
                .map(orders::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
