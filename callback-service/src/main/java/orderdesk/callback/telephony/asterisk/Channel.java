package orderdesk.callback.telephony.asterisk;

import java.time.Instant;
import java.util.Optional;
import orderdesk.callback.telephony.Checked;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.PlaceWanted;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.Rung;
import orderdesk.contracts.callback.CallResult;
import org.jspecify.annotations.Nullable;

/** One channel of an Asterisk, which is a leg of a call, as far as its events have told of it. */
final class Channel {

    private static final int RINGS = 1;
    private static final int IS_UP = 2;
    private static final int CHANGES = 3;

    /** Above the number of whatever is told of a channel before. */
    static final int ENDS = 1_000;

    private final String call;
    private final String name;
    private final @Nullable String line;
    private final @Nullable String command;
    private final Rung rung;
    private Direction direction;
    private Party party;
    private int changes = CHANGES;
    private boolean up;
    private boolean waits;
    private @Nullable String bridge;
    private @Nullable Channel other;

    /** @param call its {@code Linkedid} */
    Channel(
            String call,
            String name,
            Direction direction,
            Rung rung,
            Party party,
            @Nullable String line,
            @Nullable String command) {
        this.call = Checked.id("Linkedid", call);
        this.name = Checked.id("Channel", name);
        this.direction = direction;
        this.rung = rung;
        this.party = party;
        this.line = line;
        this.command = command;
    }

    String name() {
        return name;
    }

    Direction direction() {
        return direction;
    }

    Party party() {
        return party;
    }

    @Nullable
    String line() {
        return line;
    }

    @Nullable
    String command() {
        return command;
    }

    boolean isCustomers() {
        return rung != Rung.OPERATOR;
    }

    boolean isIn(String itsBridge) {
        return itsBridge.equals(bridge);
    }

    /** It hears somebody, be it the customer or a colleague. */
    boolean isBridged() {
        return bridge != null;
    }

    void enters(@Nullable String itsBridge) {
        bridge = itsBridge;
    }

    /** Who was at its other end last; for an operator's, the customer. */
    Optional<Channel> other() {
        return Optional.ofNullable(other);
    }

    /** Of a customer's: he and the operator hear each other from now on; nothing where that is known. */
    Optional<Notice> talksWith(Channel operators, Instant now) {
        other = operators;
        operators.other = this;
        return voiceWith(operators).talks(direction, Party.of(operators.party.extension(), party.customer()), now);
    }

    /** The leg on which a talk is told is the operator's where the customer called, and the customer's where we did. */
    Channel voiceWith(Channel operators) {
        return direction == Direction.INCOMING ? operators : this;
    }

    Notice rings(Instant now) {
        return says(RINGS, now, Phase.RINGING, null);
    }

    Notice isUp(Instant now) {
        up = true;
        return says(IS_UP, now, Phase.ANSWERED, null);
    }

    Notice ends(Instant now, CallResult cause) {
        return says(ENDS, now, Phase.ENDED, cause);
    }

    /** The customer waits, and does not hear whom he talked with. */
    Optional<Notice> isHeld(Instant now) {
        if (waits || !up) {
            return Optional.empty();
        }
        waits = true;
        return next(now, Phase.HELD);
    }

    private Optional<Notice> talks(Direction with, Party parties, Instant now) {
        if (!waits && direction == with && party.equals(parties)) {
            return Optional.empty();
        }
        waits = false;
        direction = with;
        party = parties;
        return next(now, Phase.ANSWERED);
    }

    /** A customer's that called us; nobody else waits in a queue. */
    Optional<Notice> keepsPlace(Instant now) {
        return rung == Rung.MACHINE
                ? Optional.of(new Notice(AsteriskNotices.PROVIDER, call, line, new PlaceWanted(now)))
                : Optional.empty();
    }

    private Optional<Notice> next(Instant now, Phase phase) {
        return changes < ENDS ? Optional.of(says(changes++, now, phase, null)) : Optional.empty();
    }

    private Notice says(int seq, Instant now, Phase phase, @Nullable CallResult cause) {
        return new Notice(
                AsteriskNotices.PROVIDER,
                call,
                line,
                new LegNews(name, seq, now, phase, direction, rung, party, command, cause));
    }
}
