package orderdesk.queues;

/** What may be wrong with two queues and whoever asks them: each is planted once, and has to be found. */
enum Mistake {
    NONE,
    /** Whoever compares the two heads looks at their ranks first. */
    RANKS_BEFORE_CLASSES,
    /** He asks confirmation-service first, and takes what it has. */
    ORDERS_FIRST,
    /** What was given out is let go of at once. */
    FORGETS_THE_CLAIM,
    /** Neither queue hears of the other's claims. */
    DEAF_TO_THE_OTHER_QUEUE,
    /** Nobody tells the queues who calls and waits. */
    DEAF_TO_CALLERS,
    /** The services' clocks are a minute ahead of everybody's. */
    CLOCK_AHEAD,
    /** The services believe that every shop may call all day. */
    FORGETS_THE_WINDOW,
    /** Nothing happens because of the time alone. */
    FORGETS_THE_ALARMS,
    /** A shop's new hours reach its new work only. */
    FORGETS_OLD_WORK
}
