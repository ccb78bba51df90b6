package orderdesk.order.domain.aftersale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * How one shop handles one kind of trouble: its versions, and a draft that nobody works by (R109, R111). A case keeps
 * the version under which it was opened, so that nothing changes under those who work on it.
 *
 * @param versions the first is 1; before it the house's own holds, which is version 0
 */
public record Procedure(
        Kind kind, List<Version> versions, @Nullable Draft draft) {

    /** Former versions that are kept; cases hold theirs themselves. */
    public static final int VERSIONS_MAX = 100;

    public Procedure {
        versions = List.copyOf(versions);
    }

    /** @param from the case that it was made from, where it was */
    public record Version(
            int number,
            Playbook playbook,
            String by,
            Instant at,
            @Nullable AfterSaleId from) {}

    /** Made from a case that went well; it holds once a manager has confirmed it. */
    public record Draft(Playbook playbook, AfterSaleId from, String by, Instant at) {}

    /** Kept as the history of the procedure; nobody else is told. */
    public record Changed(int version, String by, Instant at) {}

    public static Procedure unchanged(Kind kind) {
        return new Procedure(kind, List.of(), null);
    }

    /** What holds for cases that are opened now. */
    public Playbook playbook() {
        return versions.isEmpty() ? Playbook.of(kind) : versions.getLast().playbook();
    }

    public int version() {
        return versions.isEmpty() ? 0 : versions.getLast().number();
    }

    /**
     * The same again is no new version.
     *
     * @throws orderdesk.order.domain.Unacceptable naming every flaw
     */
    public Decision<Procedure, Changed> change(Playbook wanted, String by, Instant now) {
        PlaybookRules.check(wanted);
        return wanted.equals(playbook()) ? Decision.of(this) : next(wanted, null, by, now);
    }

    /** @throws StepNotPossible for a case that did not go well, or is of another kind */
    public Decision<Procedure, Changed> draft(AfterSale solved, String by, Instant now) {
        var made = new Draft(Learning.from(solved, playbook()), solved.id(), by, now);
        return Decision.of(new Procedure(kind, versions, made));
    }

    /** @throws StepNotPossible where there is none */
    public Decision<Procedure, Changed> confirm(String by, Instant now) {
        var made = Optional.ofNullable(draft).orElseThrow(() -> new StepNotPossible("There is no draft."));
        PlaybookRules.check(made.playbook());
        return next(made.playbook(), made.from(), by, now);
    }

    /** Nothing happens where there is none. */
    public Decision<Procedure, Changed> discard() {
        return Decision.of(new Procedure(kind, versions, null));
    }

    private Decision<Procedure, Changed> next(Playbook playbook, @Nullable AfterSaleId from, String by, Instant now) {
        var number = version() + 1;
        var all = Stream.concat(
                        versions.stream().skip(Math.max(0, versions.size() + 1 - VERSIONS_MAX)),
                        Stream.of(new Version(number, playbook, by, now, from)))
                .toList();
        return Decision.of(new Procedure(kind, all, null), new Changed(number, by, now));
    }
}
