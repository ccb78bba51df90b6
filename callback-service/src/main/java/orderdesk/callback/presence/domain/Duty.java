package orderdesk.callback.presence.domain;

/**
 * What an operator owes to a shop's regulation before his shift.
 *
 * @param version that counts now; 0 where the shop has none
 * @param read he has acknowledged it before
 * @param blocks without it no shift starts; where not, he is reminded
 */
public record Duty(int version, boolean read, boolean blocks) {

    public static final Duty NONE = new Duty(0, false, false);
}
