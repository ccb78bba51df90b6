package orderdesk.inventory.query.domain;

/** The shop asks as many suppliers as a shop may. */
public final class TooManyChannels extends RuntimeException {}
