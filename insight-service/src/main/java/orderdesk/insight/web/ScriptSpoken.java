package orderdesk.insight.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * By which words a customer was spoken to (R105).
 *
 * @param wording the desk's, and the shop's after a plus sign, as {@code ru-confirm-4+7}
 * @param version of the shop's own script; absent where it said nothing of its own
 * @param text where shop-service has it; absent as the version is
 * @param answers what the customer said to the shop's questions
 */
record ScriptSpoken(
        String wording,
        ShopId shop,
        @Nullable Integer version,
        @Nullable String text,
        List<String> answers) {

    private static final Pattern OWN = Pattern.compile("[^+]*\\+([0-9]{1,9})");

    /** Nothing of an event in which nothing was read back. */
    static Optional<ScriptSpoken> of(ShopId shop, JsonNode known) {
        var readBack = known.path("readBack");
        var wording = readBack.path("scriptVersion").asString("");
        if (wording.isEmpty()) {
            return Optional.empty();
        }
        var own = OWN.matcher(wording);
        var version = own.matches() ? Integer.valueOf(own.group(1)) : null;
        var text = version == null ? null : "/v1/shops/%s/script/versions/%d".formatted(shop, version);
        var answers = readBack.path("answers")
                .valueStream()
                .map(answer -> answer.path("label").asString(""))
                .toList();
        return Optional.of(new ScriptSpoken(wording, shop, version, text, answers));
    }
}
