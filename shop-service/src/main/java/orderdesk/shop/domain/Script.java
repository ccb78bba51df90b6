package orderdesk.shop.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.contracts.shop.ShopEvent.ScriptChanged;
import orderdesk.contracts.shop.ShopScript;
import orderdesk.platform.Decision;
import orderdesk.platform.script.ScriptRules;

/**
 * What operators of a shop say beside the read-back that the desk composes itself. An aggregate of its own: it is larger
 * than all settings together, and others write it.
 *
 * @param version grows with every change, from 1
 * @param editions the last {@value #KEPT_MAX}, oldest first; the text of each is in its event
 */
public record Script(ShopId shop, int version, ShopScript script, List<Edition> editions) {

    public static final int KEPT_MAX = 500;

    /** Longest reason, in characters. */
    public static final int WHY_MAX = 200;

    public Script {
        editions = List.copyOf(editions);
    }

    /** @param why in the words of who wrote it */
    public record Edition(int version, String by, String why, Instant at) {}

    /**
     * The next version, spoken from the next talk on; the same words again announce nothing.
     *
     * @throws NotAcceptable naming everything that is wrong with it
     */
    public static Decision<Script, ShopEvent> write(
            ShopId shop, Optional<Script> known, ShopScript script, String by, String why, Instant now) {
        if (known.isPresent() && known.get().script.equals(script)) {
            return Decision.of(known.get());
        }
        NotAcceptable.unlessNone(violations(script, why));
        var edition = new Edition(known.map(Script::version).orElse(0) + 1, by, why, now);
        var all = new ArrayList<>(known.map(Script::editions).orElseGet(List::of));
        all.add(edition);
        var kept = all.subList(Math.max(0, all.size() - KEPT_MAX), all.size());
        return Decision.of(
                new Script(shop, edition.version, script, kept),
                new ScriptChanged(shop, edition.version, script, by, why, now));
    }

    private static List<Violation> violations(ShopScript script, String why) {
        var findings = new Findings();
        findings.text("/why", why, WHY_MAX);
        ScriptRules.flaws(script)
                .forEach(flaw -> findings.require(false, "/script" + flaw.pointer(), flaw.code(), flaw.detail()));
        return findings.all();
    }
}
