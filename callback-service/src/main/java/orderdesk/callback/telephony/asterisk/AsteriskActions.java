package orderdesk.callback.telephony.asterisk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import orderdesk.callback.telephony.CallControl.Order;
import orderdesk.callback.telephony.CallGateway.Command;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.domain.CallRefused;

/** What is wanted of a call, in the words of the manager interface. */
final class AsteriskActions {

    private final AsteriskSettings settings;

    AsteriskActions(AsteriskSettings settings) {
        this.settings = settings;
    }

    Map<String, String> originate(Command command) {
        var action = new LinkedHashMap<String, String>();
        action.put("Action", "Originate");
        action.put("Channel", settings.technology() + "/" + command.extension());
        action.put("Context", settings.outgoing());
        action.put("Exten", Numbers.plain(command.customer().e164()));
        action.put("Priority", "1");
        action.put("CallerID", Numbers.plain(command.line()));
        action.put("Account", command.id());
        action.put("Async", "true");
        return action;
    }

    /**
     * A leg is named as its channel, and what is wanted is done to the operator's own.
     *
     * @throws CallRefused where the customer is needed for it and is not there
     */
    Map<String, String> act(Order order, AsteriskNotices known) {
        return switch (order.act()) {
            case MUTE -> action(order, "MuteAudio", Map.of("Direction", "in", "State", "on"));
            case UNMUTE -> action(order, "MuteAudio", Map.of("Direction", "in", "State", "off"));
            case CONSULT -> action(order, "Atxfer", to(order));
            case HOLD -> action(order, "Redirect", held(order, known));
            case RETRIEVE -> back(order, known);
            case TRANSFER -> action(order, "BlindTransfer", to(order));
            case HANG_UP -> action(order, "Hangup", Map.of("Cause", "16"));
        };
    }

    private Map<String, String> to(Order order) {
        return Map.of("Context", settings.outgoing(), "Exten", Objects.requireNonNull(order.target()));
    }

    /** Both leave their bridge for the dialplan: the customer hears music there, the operator nothing. */
    private Map<String, String> held(Order order, AsteriskNotices known) {
        return Map.of(
                "Channel",
                customer(order, known),
                "Exten",
                "hold",
                "Context",
                settings.hold(),
                "Priority",
                "1",
                "ExtraChannel",
                order.operatorLeg(),
                "ExtraExten",
                "wait",
                "ExtraContext",
                settings.hold(),
                "ExtraPriority",
                "1");
    }

    /** Who is asking a colleague hears him; who had the customer wait hears nobody. */
    private static Map<String, String> back(Order order, AsteriskNotices known) {
        if (known.isBridged(order.operatorLeg())) {
            return action(order, "CancelAtxfer", Map.of());
        }
        return action(order, "Bridge", Map.of("Channel1", customer(order, known), "Channel2", order.operatorLeg()));
    }

    private static String customer(Order order, AsteriskNotices known) {
        return known.customerOf(order.operatorLeg()).orElseThrow(CallRefused.Over::new);
    }

    private static Map<String, String> action(Order order, String name, Map<String, String> more) {
        var action = new LinkedHashMap<String, String>();
        action.put("Channel", order.operatorLeg());
        action.put("Action", name);
        action.putAll(more);
        return action;
    }
}
