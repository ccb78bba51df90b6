package orderdesk.platform.web;

/** How many items of a list a caller wants at once, from {@code ?limit=}: 1 to 100, 50 where he does not say. */
public record Limit(int value) {

    public static final int MAX = 100;
    public static final int DEFAULT = 50;
}
