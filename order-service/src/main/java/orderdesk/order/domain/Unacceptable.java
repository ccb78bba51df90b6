package orderdesk.order.domain;

import java.util.List;

/** What is asked for breaks rules of the desk or of the shop; nothing was done, and every flaw is named. */
public class Unacceptable extends RuntimeException {

    private final transient List<Flaw> flaws;

    public Unacceptable(List<Flaw> flaws) {
        super("Not acceptable: %s".formatted(flaws.stream().map(Flaw::code).toList()));
        this.flaws = List.copyOf(flaws);
    }

    public static Unacceptable because(String pointer, String code, String detail) {
        return new Unacceptable(List.of(new Flaw(pointer, code, detail)));
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
