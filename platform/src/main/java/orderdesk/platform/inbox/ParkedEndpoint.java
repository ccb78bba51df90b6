package orderdesk.platform.inbox;

import java.util.List;
import java.util.Optional;
import orderdesk.platform.inbox.port.ParkingLot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * For the people who run the desk, on the management port, with a token of role {@code admin}: {@code GET
 * /actuator/parked} lists what is parked and why, {@code POST /actuator/parked/replay} with {@code {"group",
 * "subject"}} applies it, and {@code POST /actuator/parked/set-aside} with a {@code reason} too gives up the event at
 * its head first.
 */
@Endpoint(id = "parked")
final class ParkedEndpoint {

    private final ParkedDesk desk;

    ParkedEndpoint(ParkedDesk desk) {
        this.desk = desk;
    }

    @ReadOperation
    Parked parked() {
        return new Parked(desk.list());
    }

    /** @return nothing, which is 404, for a group that this service is not, or an action that there is not */
    @WriteOperation
    @Nullable
    Answer act(@Selector String action, String group, String subject, @Nullable String reason) {
        return result(action, group, subject, reason).map(Answer::of).orElse(null);
    }

    private Optional<Replay.Result> result(String action, String group, String subject, @Nullable String reason) {
        if (action.equals("set-aside") && reason != null) {
            return desk.setAside(group, subject, reason);
        }
        return action.equals("replay") ? desk.replay(group, subject) : Optional.empty();
    }

    record Parked(List<ParkingLot.Parked> parked) {}

    record Answer(int applied, boolean parked, @Nullable String reason) {

        static Answer of(Replay.Result result) {
            return new Answer(result.applied(), result.parked(), result.reason());
        }
    }
}
