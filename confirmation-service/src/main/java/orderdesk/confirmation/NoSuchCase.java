package orderdesk.confirmation;

/** There is no case of that order, or it is another shop's. */
public class NoSuchCase extends RuntimeException {}
