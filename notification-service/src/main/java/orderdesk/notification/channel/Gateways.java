package orderdesk.notification.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.NotificationDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.client.RestClientException;

/** Shops whose short messages go by a gateway of their own; it sends no receipts, so it is asked for them. */
class Gateways {

    /** Later a receipt is nobody's news. */
    private static final Duration ASKED_FOR = Duration.ofHours(48);

    /** Messages of one shop that are asked about in a minute. */
    private static final int OPEN_MAX = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Gateways.class);

    private final Map<ShopId, SmsRuChannel> gateways;
    private final Supplier<NotificationDesk> desk;
    private final Clock clock;

    Gateways(SmsSettings settings, Supplier<NotificationDesk> desk, Clock clock) {
        this.gateways = settings.gateways().entrySet().stream()
                .collect(Collectors.toMap(its -> new ShopId(its.getKey()), its -> new SmsRuChannel(its.getValue())));
        this.desk = desk;
        this.clock = clock;
    }

    Map<ShopId, Map<NotificationEvent.Channel, Channel>> channels() {
        return gateways.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, its -> Map.of(NotificationEvent.Channel.SMS, its.getValue())));
    }

    @Scheduled(fixedDelay = 60_000)
    void ask() {
        gateways.forEach(this::ask);
    }

    private void receipt(String reference, int status) {
        if (status == SmsRuChannel.DELIVERED) {
            desk.get().sending().delivered(reference);
        } else {
            desk.get().sending().undelivered(reference, "The SMS gateway reports " + status);
        }
    }

    private void ask(ShopId shop, SmsRuChannel gateway) {
        var since = clock.instant().minus(ASKED_FOR);
        var open = desk.get().outbound().unreceipted(shop, since, OPEN_MAX);
        try {
            for (var from = 0; from < open.size(); from += SmsRuChannel.ASKED_MAX) {
                var some = open.subList(from, Math.min(open.size(), from + SmsRuChannel.ASKED_MAX));
                gateway.reported(some).forEach(this::receipt);
            }
        } catch (RestClientException away) {
            LOG.info(
                    "The SMS gateway of {} does not answer: {}",
                    shop,
                    away.getClass().getSimpleName());
        }
    }
}
