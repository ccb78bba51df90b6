package orderdesk.callback.routing.domain;

/**
 * What a caller hears while he waits (R068).
 *
 * @param source where an exchange fetches it, an https address
 */
public record Content(Kind kind, String source) {

    public static final int SOURCE_MAX = 500;

    public enum Kind {
        ADVERT,
        MUSIC,
        NEWS
    }
}
