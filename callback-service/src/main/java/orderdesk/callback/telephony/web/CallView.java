package orderdesk.callback.telephony.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import orderdesk.callback.telephony.Figures;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Recording;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * One call as the ledger has it.
 *
 * @param customer absent where he hides his number
 * @param line the shop's number
 * @param extension of the operator's telephone
 * @param orderId that it was dialled for, as {@code taskId}
 * @param orders that it was about, whoever rang whom: claimed, opened or read back in it
 * @param tasks calls that were owed and that it was about
 * @param answeredAt when a live voice was heard
 * @param rings that the caller heard, of 5 s each; while it goes on, absent
 * @param waitedSeconds from the first ring to the voice, or to the end
 * @param missed a customer called and nobody talked to him
 * @param keptPlace he asked to be called instead of waiting; the call is owed
 * @param handedTo the colleague who was asked to go on with it
 * @param assumed the exchange never said that it was over
 */
record CallView(
        CallId id,
        ShopId shop,
        Direction direction,
        Stage stage,
        @Nullable Phone customer,
        @Nullable String line,
        @Nullable String extension,
        @Nullable OperatorId operator,
        @Nullable OrderId orderId,
        @Nullable CallTaskId taskId,
        List<OrderId> orders,
        List<CallTaskId> tasks,
        Instant beganAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable CallResult result,
        @Nullable Integer rings,
        @Nullable Long waitedSeconds,
        @Nullable Long talkedSeconds,
        @Nullable Boolean withinFourRings,
        boolean missed,
        boolean keptPlace,
        @Nullable OperatorId handedTo,
        boolean assumed,
        List<Sound> recordings) {

    enum Stage {
        RINGING,
        TALKING,
        HELD,
        ENDED
    }

    /**
     * @param number to fetch it by, from 1
     * @param voicemail a customer left it, and nobody talked to him
     */
    record Sound(int number, long seconds, boolean voicemail) {}

    static CallView of(Call call) {
        var party = call.party();
        var end = Optional.ofNullable(call.ending());
        return new CallView(
                call.id(),
                call.shop(),
                call.direction(),
                stage(call),
                party.customer(),
                call.line(),
                party.extension(),
                party.operator(),
                order(call),
                call.task().map(CallTaskId::new).orElse(null),
                call.linked().orders(),
                call.linked().tasks(),
                call.beganAt(),
                call.answeredAt().orElse(null),
                end.map(each -> each.at()).orElse(null),
                end.map(each -> each.result()).orElse(null),
                end.map(each -> each.rings()).orElse(null),
                end.map(each -> each.waited().toSeconds()).orElse(null),
                end.map(each -> each.talked().toSeconds()).orElse(null),
                withinFourRings(call),
                call.isMissed(),
                call.heard().placeKeptAt() != null,
                handedTo(call),
                end.map(each -> each.assumed()).orElse(false),
                sounds(call));
    }

    private static @Nullable OrderId order(Call call) {
        return Optional.ofNullable(call.dialled()).map(each -> each.order()).orElse(null);
    }

    private static @Nullable Boolean withinFourRings(Call call) {
        return Optional.ofNullable(call.ending())
                .filter(_ -> call.direction() == Direction.INCOMING)
                .map(each -> call.isTalk() && each.rings() <= Figures.RINGS_MAX)
                .orElse(null);
    }

    static @Nullable OperatorId handedTo(Call call) {
        return Optional.ofNullable(call.care())
                .flatMap(care -> Optional.ofNullable(care.handed()))
                .map(handed -> handed.to())
                .orElse(null);
    }

    private static Stage stage(Call call) {
        if (call.ending() != null) {
            return Stage.ENDED;
        }
        if (call.isHeld()) {
            return Stage.HELD;
        }
        return call.answeredAt().isPresent() ? Stage.TALKING : Stage.RINGING;
    }

    private static List<Sound> sounds(Call call) {
        var all = call.heard().recordings();
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at).completedAt() != null)
                .mapToObj(at -> new Sound(at + 1, seconds(all.get(at)), call.isMissed()))
                .toList();
    }

    private static long seconds(Recording recording) {
        return recording.length().toSeconds();
    }
}
