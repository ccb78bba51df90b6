package orderdesk.confirmation.quality;

import java.util.List;
import java.util.Optional;
import orderdesk.confirmation.domain.Attempt;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.confirmation.script.Conversation;
import orderdesk.confirmation.script.Haste;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** Keeps every talk of an operator with a customer, as the exchange reported it: what can be reviewed. */
public final class TalkDesk {

    private final Quality.Calls calls;
    private final RulesDesk rules;
    private final Shops shops;

    TalkDesk(Quality.Calls calls, RulesDesk rules, Shops shops) {
        this.calls = calls;
        this.rules = rules;
        this.shops = shops;
    }

    public void ended(Received<?> received, CallEnded event) {
        var operator = event.sides().operator();
        if (operator == null || event.talked() <= 0) {
            return;
        }
        var talk = talk(received.shop(), event, operator);
        calls.talks().receive(received, event.callId().toString(), _ -> Decision.of(talk));
    }

    public Optional<Talk> find(ShopId shop, CallId call) {
        return calls.talks().find(shop, call.toString()).map(Stored::state);
    }

    /** Several reviewers are to mark it from now on. */
    public Talk calibrate(ShopId shop, Talk talk, Cause cause) {
        return calls.talks()
                .change(
                        shop,
                        talk.call().toString(),
                        cause,
                        known -> Decision.of(
                                known.map(Stored::state).orElse(talk).forCalibration()))
                .stored()
                .state();
    }

    private Talk talk(ShopId shop, CallEnded event, OperatorId operator) {
        var order = event.sides().orderId();
        return new Talk(
                event.callId(),
                operator,
                order,
                event.sides().taskId(),
                event.at(),
                event.talked(),
                order == null ? List.of() : hasty(shop, order, operator),
                rules.plan(shop).draw(event.callId(), event.at()),
                rules.period(shop, event.at()).from(),
                false);
    }

    /** Of the operator's last talk about the order, which is this one. */
    private List<String> hasty(ShopId shop, OrderId order, OperatorId operator) {
        return calls.cases()
                .find(shop, order.toString())
                .map(Stored::state)
                .filter(item -> item.order() != null)
                .flatMap(item -> item.contact()
                        .last()
                        .filter(attempt -> attempt.operator().equals(operator))
                        .map(attempt -> hasty(shop, item, attempt)))
                .orElse(List.of());
    }

    private List<String> hasty(ShopId shop, Case item, Attempt attempt) {
        var settings = shops.settings(shop).orElseThrow(() -> new UnknownShop(shop));
        var given = shops.member(shop, attempt.operator()).map(member -> member.given());
        return Haste.of(new Conversation(settings, given, attempt.at()).about(item), item.spoken(), attempt.at());
    }
}
