package orderdesk.local.pbx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An Asterisk that is none: plays calls, and does with them what a manager asks. Everything happens on one thread at a
 * time, so events come in the order in which things happen.
 */
final class AmiExchange implements UnaryOperator<AmiPacket> {

    private static final int MENU = 1;
    private static final int TAKEN = 2;

    private final Consumer<AmiPacket> tells;
    private final Journal journal;
    private final Function<String, Customer> customers;
    private final long secondMillis;
    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
    private final Map<String, AmiCall> calls = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AmiCall> eldest) {
            return size() > Journal.CALLS_MAX;
        }
    };

    /**
     * @param customers what happens when one of them is called, by his number
     * @param secondMillis how long a second takes: less in a test
     */
    AmiExchange(Consumer<AmiPacket> tells, Journal journal, Function<String, Customer> customers, long secondMillis) {
        this.tells = tells;
        this.journal = journal;
        this.customers = customers;
        this.secondMillis = secondMillis;
    }

    /** @return the id of the call */
    synchronized String call(Wanted wanted) {
        var call = begun(wanted.what(), "in", wanted.line());
        call.comesIn(wanted.from(), wanted.line());
        var end = MENU + wanted.ringing();
        switch (wanted.what()) {
            case ANSWERED -> {
                after(MENU, call, () -> call.dials(wanted.rung()));
                after(end, call, () -> {
                    call.operatorTakesUp();
                    call.meet();
                });
                after(end + wanted.talking(), call, () -> call.ends("16"));
            }
            case BUSY -> {
                after(MENU, call, () -> call.dials(wanted.rung()));
                after(MENU, call, () -> call.ends("17"));
            }
            case ROBOT -> after(end, call, () -> call.ends("16"));
            case MISSED, VOICEMAIL, KEEPS_PLACE -> {
                after(MENU, call, () -> call.dials(wanted.rung()));
                after(end, call, () -> isLeft(call, wanted.what()));
            }
        }
        return call.id();
    }

    private static void isLeft(AmiCall call, Script what) {
        if (what == Script.KEEPS_PLACE) {
            call.customerKeepsHisPlace();
        } else if (what == Script.VOICEMAIL) {
            call.customerLeavesAMessage();
        }
        call.ends("16");
    }

    /** What a manager asks for. */
    @Override
    public synchronized AmiPacket apply(AmiPacket action) {
        var channel = action.get("Channel");
        var exten = action.get("Exten");
        return switch (action.get("Action")) {
            case "Originate" -> originate(action);
            case "MuteAudio" -> on(channel, _ -> true, _ -> {});
            case "Hangup" -> on(channel, _ -> true, call -> hangUp(call, channel));
            case "Redirect" -> on(channel, call -> call.isOperators(action.get("ExtraChannel")), AmiCall::holds);
            case "Bridge" -> on(action.get("Channel1"), _ -> true, AmiCall::comesBack);
            case "Atxfer" -> on(channel, call -> call.isOperators(channel), call -> ask(call, exten));
            case "CancelAtxfer" -> on(channel, AmiCall::isAsking, AmiCall::stopsAsking);
            case "BlindTransfer" -> on(channel, call -> call.isOperators(channel), call -> passOn(call, exten));
            default -> AmiPacket.of("Response", "Error", "Message", "Invalid/unknown command");
        };
    }

    private AmiPacket on(String channel, Predicate<AmiCall> fits, Consumer<AmiCall> does) {
        var found = calls.values().stream()
                .filter(call -> call.has(channel) && fits.test(call))
                .findFirst();
        found.ifPresent(call -> clock.execute(() -> now(call, () -> does.accept(call))));
        return found.isPresent()
                ? AmiPacket.of("Response", "Success")
                : AmiPacket.of("Response", "Error", "Message", "No such channel");
    }

    private AmiPacket originate(AmiPacket action) {
        var customer = customers.apply(action.get("Exten"));
        var call = begun(customer.script(), "out", action.get("CallerID"));
        var rung = TAKEN + customer.ring();
        after(0, call, () -> call.originates(action.get("Channel").replaceFirst("^PJSIP/", ""), action.get("Account")));
        after(TAKEN, call, () -> {
            call.operatorTakesUp();
            call.dialsCustomer(action.get("Exten"));
        });
        switch (customer.script()) {
            case ANSWERED -> talk(call, rung, customer.talk());
            case ROBOT -> talk(call, rung, 3);
            case BUSY -> after(TAKEN + 1, call, () -> call.ends("17"));
            case MISSED -> after(rung, call, () -> call.ends("19"));
            case VOICEMAIL, KEEPS_PLACE -> after(rung, call, () -> call.ends("20"));
        }
        return AmiPacket.of("Response", "Success", "Message", "Originate successfully queued");
    }

    private void talk(AmiCall call, int from, int seconds) {
        after(from, call, () -> {
            call.customerTakesUp();
            call.meet();
        });
        after(from + seconds, call, () -> call.ends("16"));
    }

    private static void hangUp(AmiCall call, String channel) {
        if (call.isAsking() && call.isOperators(channel)) {
            call.handsOver();
        } else {
            call.ends("16");
        }
    }

    private void ask(AmiCall call, String extension) {
        call.asks(extension);
        after(TAKEN, call, call::colleagueTakesUp);
    }

    private void passOn(AmiCall call, String extension) {
        call.passesOn(extension);
        after(TAKEN, call, call::colleagueTakesUp);
    }

    private AmiCall begun(Script script, String direction, String line) {
        var call = new AmiCall(tells);
        calls.put(call.id(), call);
        journal.began(call.id(), script, direction, line);
        return call;
    }

    private void after(int seconds, AmiCall call, Runnable happens) {
        clock.schedule(() -> now(call, happens), seconds * secondMillis, TimeUnit.MILLISECONDS);
    }

    private synchronized void now(AmiCall call, Runnable happens) {
        if (calls.containsKey(call.id())) {
            happens.run();
            if (call.isOver()) {
                calls.remove(call.id());
            }
        }
    }
}
