package orderdesk.platform.claim;

/** There is no such work in this shop. */
public class NoSuchWork extends RuntimeException {}
