package orderdesk.platform.inbox.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.access.Caller;
import orderdesk.platform.inbox.Replay;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot.Parked;
import org.jspecify.annotations.Nullable;

/** What is parked, as an administrator is told. */
final class ParkedViews {

    /** Characters of a payload that are shown. */
    static final int PAYLOAD_MAX = 16_384;

    private ParkedViews() {}

    /** Of a shop that he serves, or of none: who forged it named no shop. */
    static boolean mayTouch(Caller caller, Letter letter) {
        return Optional.ofNullable(letter.record().headers().get("shop"))
                .map(named -> caller.shops().stream().map(ShopId::value).anyMatch(named::equals))
                .orElse(true);
    }

    /** @param parked at most a thousand, the longest parked first */
    record ParkedList(List<ParkedAggregate> parked) {

        static ParkedList of(List<Parked> parked) {
            return new ParkedList(parked.stream().map(ParkedAggregate::of).toList());
        }
    }

    /**
     * @param group of readers that could not go on
     * @param subject the aggregate whose events wait; empty for records without a key
     * @param reason of the first
     */
    record ParkedAggregate(String group, String subject, Instant since, String reason) {

        static ParkedAggregate of(Parked parked) {
            return new ParkedAggregate(parked.group(), parked.subject(), parked.since(), parked.reason());
        }
    }

    record ParkedEvents(List<ParkedEvent> events) {}

    /**
     * @param place topic, partition and offset
     * @param type as its header says; nothing of a parked event is checked
     * @param follower it could be applied, but an earlier one could not
     * @param shop as its header says
     * @param payload its first {@value #PAYLOAD_MAX} characters; absent where the caller does not serve the shop
     */
    record ParkedEvent(
            String place,
            @Nullable String type,
            Instant appended,
            boolean follower,
            String reason,
            @Nullable String shop,
            @Nullable String payload) {

        static ParkedEvent of(Letter letter, Caller caller) {
            var record = letter.record();
            var headers = record.headers();
            return new ParkedEvent(
                    record.toString(),
                    headers.get("ce_type"),
                    record.appended(),
                    letter.cause() == Letter.Cause.FOLLOWER,
                    letter.reason(),
                    headers.get("shop"),
                    headers.get("shop") != null && mayTouch(caller, letter) ? text(record.value()) : null);
        }

        private static String text(byte[] payload) {
            var text = new String(payload, StandardCharsets.UTF_8);
            return text.length() <= PAYLOAD_MAX ? text : text.substring(0, PAYLOAD_MAX);
        }
    }

    record ParkedChoice(String group, String subject) {}

    /**
     * @param place of the event at the head, as it was shown
     * @param reason why it is given up, for whoever reads it later
     */
    record ParkedRefusal(String group, String subject, String place, String reason) {}

    /**
     * @param applied events that were applied now
     * @param parked something still cannot be applied
     * @param reason why not
     */
    record ParkedOutcome(
            int applied, boolean parked, @Nullable String reason) {

        static ParkedOutcome of(Replay.Result result) {
            return new ParkedOutcome(result.applied(), result.parked(), result.reason());
        }
    }
}
