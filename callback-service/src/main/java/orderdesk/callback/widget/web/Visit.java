package orderdesk.callback.widget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.widget.WidgetDesk;
import orderdesk.callback.widget.domain.WidgetSettings;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.observe.Correlation;
import orderdesk.platform.observe.Traces;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A request of a visitor's page.
 *
 * @param address of his computer, as this service sees it
 */
record Visit(ShopId shop, WidgetSettings settings, String address, Cause cause) {

    private static final String VISITOR = "visitor";

    /** @throws Problem 404 for a shop without a widget, and for one that is not there */
    static Visit of(String shop, WidgetDesk desk, HttpServletRequest request) {
        var its = new ShopId(shop);
        var settings = desk.settings(its).map(Stored::state).orElseThrow(Problem::notFound);
        var correlation = Correlation.of(request);
        var cause = new Cause(VISITOR, correlation, correlation, Traces.current());
        return new Visit(its, settings, request.getRemoteAddr(), cause);
    }

    /**
     * The wording that he agreed to is the one that is shown now (R036).
     *
     * @throws Problem 422 where he agreed to none, or to another one
     */
    String consented(@Nullable String textVersion) {
        return Optional.ofNullable(textVersion)
                .filter(settings.consentVersion()::equals)
                .orElseThrow(() -> refused(textVersion == null));
    }

    private static Problem refused(boolean none) {
        return none
                ? Problem.unprocessable(
                        "consent-missing",
                        "Nobody is called, or written to, who did not agree to it.",
                        List.of(new Problem.Error("/consent", "missing", "It is needed.")))
                : Problem.unprocessable(
                        "consent-outdated",
                        "The wording has changed: read it again.",
                        List.of(new Problem.Error("/consent", "outdated", "Reload the page.")));
    }
}
