package orderdesk.local.stack;

import java.util.List;
import java.util.Locale;

/** What {@code ./run} is asked to do. */
enum Command {
    /** Starts everything, stays, and stops everything on Ctrl-C. */
    RUN,
    /** Starts everything and returns when it is ready. */
    DETACH,
    STATUS,
    STOP,
    /** Stops, and forgets all data. */
    RESET;

    /** @throws Trouble naming what there is, for anything else */
    static Command of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return RUN;
        }
        var wanted = arguments.getFirst();
        for (var command : values()) {
            if (arguments.size() == 1 && command != RUN && wanted.equals(command.option())) {
                return command;
            }
        }
        throw new Trouble("./run knows --detach, --status, --stop, --reset and --story, one at a time; not \"%s\"."
                .formatted(String.join(" ", arguments)));
    }

    private String option() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }
}
