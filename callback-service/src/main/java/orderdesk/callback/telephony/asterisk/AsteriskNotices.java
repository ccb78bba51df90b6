package orderdesk.callback.telephony.asterisk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import orderdesk.callback.telephony.DialDesk;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Rung;
import org.jspecify.annotations.Nullable;

/**
 * Its events in the desk's words. A channel is a leg, {@code Linkedid} the call. What a channel is, is learned when it
 * begins to ring; of one that was there before this service, nothing is told, and its call ends by itself. Who talks
 * with whom is whoever is in one bridge with him, and music says that he waits.
 *
 * <p>{@code OriginateResponse} says that the operator took up, and {@code Cdr} calls a busy customer answered: neither
 * is looked at. The customer's own channel says by its hangup cause (Q.850) what became of him.
 */
final class AsteriskNotices {

    static final String PROVIDER = "asterisk";

    /** Channels that are remembered at once; the oldest is forgotten. */
    static final int CHANNELS_MAX = 5_000;

    /** The dialplan's own event: who waits in the queue pressed the key, and wants to be called instead. */
    static final String PLACE = "OrderdeskPlace";

    private static final String RING = "4";
    private static final String UP = "6";
    private static final Pattern NUMBER = Pattern.compile("([^@/]+)(?:@.*|/.*)?");

    private final AsteriskSettings settings;
    private final Pattern telephone;
    private final Map<String, Channel> channels = bounded();
    /** Our command by the channel that was made for it, until that one is dialled. */
    private final Map<String, String> commands = bounded();

    AsteriskNotices(AsteriskSettings settings) {
        this.settings = settings;
        this.telephone = Pattern.compile(Pattern.quote(settings.technology()) + "/([0-9]{1,10})-[0-9a-f;]+");
    }

    static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > CHANNELS_MAX;
            }
        };
    }

    /** @return nothing for events that say nothing of a call's course */
    synchronized Optional<Notice> of(AmiMessage event, Instant now) {
        return switch (event.event()) {
            case "Newchannel" -> begins(event, now);
            case "NewAccountCode" -> commanded(event);
            case "DialBegin" -> rings(event, now);
            case "Newstate" ->
                event.get("ChannelState").equals(UP) ? channel(event).map(its -> its.isUp(now)) : none();
            case "BridgeEnter" -> channel(event).flatMap(its -> meets(its, event.get("BridgeUniqueid"), now));
            case "BridgeLeave" -> channel(event).flatMap(AsteriskNotices::leaves);
            case "MusicOnHoldStart" -> channel(event).flatMap(its -> waits(its, now));
            case "Hangup" ->
                Optional.ofNullable(channels.remove(event.get("Channel")))
                        .map(its -> its.ends(now, HangupCauses.of(event.get("Cause"))));
            case "UserEvent" -> channel(event).filter(_ -> isPlace(event)).flatMap(its -> its.keepsPlace(now));
            default -> none();
        };
    }

    /** With whom an operator talks, or talked before he had him wait. */
    synchronized Optional<String> customerOf(String operators) {
        return Optional.ofNullable(channels.get(operators))
                .flatMap(Channel::other)
                .map(Channel::name)
                .filter(channels::containsKey);
    }

    /** Whether he hears somebody; who put a customer on hold hears nobody. */
    synchronized boolean isBridged(String operators) {
        var channel = channels.get(operators);
        return channel != null && channel.isBridged();
    }

    private static boolean isPlace(AmiMessage event) {
        return event.get("UserEvent").equals(PLACE);
    }

    private static Optional<Notice> none() {
        return Optional.empty();
    }

    private Optional<Channel> channel(AmiMessage event) {
        return Optional.ofNullable(channels.get(event.get("Channel")));
    }

    /** Who calls from outside rings us in the trunk's context, in which whom we dial over it begins too, but does not ring. */
    private Optional<Notice> begins(AmiMessage event, Instant now) {
        commanded(event);
        if (!event.get("Context").equals(settings.incoming())
                || !event.get("ChannelState").equals(RING)) {
            return Optional.empty();
        }
        var party = Party.of(null, Numbers.phone(event.get("CallerIDNum")).orElse(null));
        var line = Numbers.line(event.get("Exten")).orElse(null);
        return known(event, "", Direction.INCOMING, Rung.MACHINE, party, line, null, now);
    }

    /** Asterisk 22 names it behind the beginning of the channel; what the channel dials inherits it. */
    private Optional<Notice> commanded(AmiMessage event) {
        var account = event.get("AccountCode");
        if (DialDesk.isCommand(account)) {
            commands.put(event.get("Channel"), account);
        }
        return none();
    }

    private Optional<Notice> rings(AmiMessage event, Instant now) {
        var caller = channels.get(event.get("Channel"));
        var extension = extension(event.get("DestChannel"));
        if (extension.isPresent()) {
            return operator(event, caller, extension.get(), now);
        }
        var number = NUMBER.matcher(event.get("DialString"));
        var phone = number.matches() ? Numbers.phone(number.group(1)).orElse(null) : null;
        var party = Party.of(extension(event.get("Channel")).orElse(null), phone);
        var command = caller == null ? null : caller.command();
        return known(event, "Dest", Direction.OUTGOING, Rung.CUSTOMER, party, null, command, now);
    }

    private Optional<Notice> operator(AmiMessage event, @Nullable Channel caller, String extension, Instant now) {
        var command = commands.remove(event.get("DestChannel"));
        var party = Party.of(extension, null);
        if (command != null && event.get("Channel").isEmpty()) {
            return known(event, "Dest", Direction.OUTGOING, Rung.OPERATOR, party, null, command, now);
        }
        if (caller != null && caller.direction() == Direction.INCOMING && caller.isCustomers()) {
            var both = Party.of(extension, caller.party().customer());
            return known(event, "Dest", Direction.INCOMING, Rung.OPERATOR, both, caller.line(), null, now);
        }
        return known(event, "Dest", Direction.INTERNAL, Rung.OPERATOR, party, null, null, now);
    }

    private Optional<Notice> known(
            AmiMessage event,
            String prefix,
            Direction direction,
            Rung rung,
            Party party,
            @Nullable String line,
            @Nullable String command,
            Instant now) {
        var name = event.get(prefix + "Channel");
        var channel = new Channel(event.get(prefix + "Linkedid"), name, direction, rung, party, line, command);
        channels.put(name, channel);
        return Optional.of(channel.rings(now));
    }

    /** Where a customer and an operator are in one bridge, they talk: for the first time, again, or after a transfer. */
    private Optional<Notice> meets(Channel enters, String bridge, Instant now) {
        enters.enters(bridge);
        var other = in(bridge, its -> its.isCustomers() != enters.isCustomers());
        return other.flatMap(its -> enters.isCustomers() ? enters.talksWith(its, now) : its.talksWith(enters, now));
    }

    private Optional<Channel> in(String bridge, Predicate<Channel> wanted) {
        return channels.values().stream()
                .filter(its -> its.isIn(bridge) && wanted.test(its))
                .findFirst();
    }

    private static Optional<Notice> leaves(Channel channel) {
        channel.enters(null);
        return none();
    }

    /** Music before anybody took him up is a queue's. */
    private static Optional<Notice> waits(Channel channel, Instant now) {
        return channel.isCustomers()
                ? channel.other()
                        .flatMap(operators -> channel.voiceWith(operators).isHeld(now))
                : none();
    }

    private Optional<String> extension(String channel) {
        var matcher = telephone.matcher(channel);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
