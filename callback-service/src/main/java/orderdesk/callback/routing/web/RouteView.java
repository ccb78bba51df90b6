package orderdesk.callback.routing.web;

import java.util.List;
import orderdesk.callback.routing.domain.AfterHours;
import orderdesk.callback.routing.domain.Content;
import orderdesk.callback.routing.domain.Route;
import orderdesk.callback.routing.domain.Rule.Overflow;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Where a call that comes now goes.
 *
 * @param does RING, WAIT, UNATTENDED, or ANYWHERE where the shop has no rules
 * @param group who takes it
 * @param operators of the group who can answer now; for RING
 * @param overflow who is rung as well if they do not
 * @param hears for WAIT
 * @param then for UNATTENDED
 */
record RouteView(
        Does does,
        @Nullable String group,
        List<OperatorId> operators,
        @Nullable Overflow overflow,
        List<Content> hears,
        @Nullable AfterHours then) {

    static final RouteView ANYWHERE = new RouteView(Does.ANYWHERE, null, List.of(), null, List.of(), null);

    enum Does {
        RING,
        WAIT,
        UNATTENDED,
        ANYWHERE
    }

    static RouteView of(Route route) {
        return switch (route) {
            case Route.Ring(var group, var operators, var overflow) ->
                new RouteView(Does.RING, group, operators, overflow, List.of(), null);
            case Route.Wait(var group, var hears) -> new RouteView(Does.WAIT, group, List.of(), null, hears, null);
            case Route.Unattended(var then) -> new RouteView(Does.UNATTENDED, null, List.of(), null, List.of(), then);
        };
    }
}
