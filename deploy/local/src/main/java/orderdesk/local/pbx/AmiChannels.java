package orderdesk.local.pbx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The channels of one call that are not hung up, and what an exchange tells of each. */
final class AmiChannels {

    /** Numbers of channels count through the whole exchange, as {@code PJSIP/101-0000002a}. */
    private static final AtomicLong NUMBERS = new AtomicLong(0x30);

    private final Consumer<AmiPacket> tells;
    private final String id = uniqueId();
    /** With their ids. */
    private final Map<String, String> channels = new LinkedHashMap<>();

    AmiChannels(Consumer<AmiPacket> tells) {
        this.tells = tells;
    }

    private static String uniqueId() {
        return System.currentTimeMillis() / 1_000 + "." + NUMBERS.get();
    }

    static String named(String peer) {
        return "PJSIP/%s-%08x".formatted(peer, NUMBERS.incrementAndGet());
    }

    static String local(String extension) {
        return "Local/%s@from-internal-%08x".formatted(extension, NUMBERS.incrementAndGet());
    }

    /** The {@code Linkedid} of all. */
    String id() {
        return id;
    }

    boolean isEmpty() {
        return channels.isEmpty();
    }

    boolean has(String channel) {
        return channels.containsKey(channel);
    }

    List<String> all() {
        return List.copyOf(channels.keySet());
    }

    /** Who calls us rings ({@code 4}); whom the exchange dials is down ({@code 0}) until he rings. */
    void begins(String channel, String state, String context, String exten, String from) {
        channels.put(channel, channels.isEmpty() ? id : uniqueId());
        var number = from.isEmpty() ? "<unknown>" : from;
        say("Newchannel", channel, "ChannelState", state, "Context", context, "Exten", exten, "CallerIDNum", number);
    }

    /** Named behind the beginning of the channel, as Asterisk 22 does. */
    void bears(String channel, String account) {
        say("NewAccountCode", channel, "AccountCode", account);
    }

    /** Into a file that is named as the channel's id; it is empty where nobody is met. */
    void records(String channel) {
        say("MixMonitorStart", channel);
    }

    /** The dialplan's own event. */
    void notes(String channel, String event) {
        say("UserEvent", channel, "UserEvent", event);
    }

    void transfers(String event, String by, String whom) {
        say(event, by, "Result", "Success", "TransfereeChannel", whom);
    }

    void dialled(String by, String channel, String dialString) {
        tells.accept(AmiPacket.of(
                "Event",
                "DialBegin",
                "Channel",
                by,
                "Linkedid",
                by.isEmpty() ? "" : id,
                "DestChannel",
                channel,
                "DestLinkedid",
                id,
                "DialString",
                dialString));
    }

    void state(String channel, String state, String text) {
        say("Newstate", channel, "ChannelState", state, "ChannelStateDesc", text);
    }

    void enters(String bridge, String channel) {
        say("BridgeEnter", channel, "BridgeUniqueid", bridge);
    }

    void leaves(String bridge, String channel) {
        say("BridgeLeave", channel, "BridgeUniqueid", bridge);
    }

    void music(String channel, String event) {
        say(event, channel, "Class", "default");
    }

    void hangsUp(String channel, String cause) {
        say("Hangup", channel, "Cause", cause);
        channels.remove(channel);
    }

    void say(String event, String channel, String... more) {
        var packet = AmiPacket.of(more);
        var all = AmiPacket.of(
                "Event", event, "Channel", channel, "Uniqueid", channels.getOrDefault(channel, id), "Linkedid", id);
        all.fields().putAll(packet.fields());
        tells.accept(all);
    }
}
