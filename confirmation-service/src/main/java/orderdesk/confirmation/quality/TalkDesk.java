package orderdesk.confirmation.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.confirmation.domain.Attempt;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.confirmation.script.Conversation;
import orderdesk.confirmation.script.Haste;
import orderdesk.confirmation.script.Wordings;
import orderdesk.contracts.callback.CallEvent.CallEnded;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.ChatEvent.ChatAnswered;
import orderdesk.contracts.callback.ChatEvent.ChatClosed;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ReviewEvent.Kind;
import orderdesk.contracts.notification.MailEvent.MailAnswered;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/** Keeps every call, chat and letter in which an operator talked with a customer: what can be reviewed. */
public final class TalkDesk {

    private final Quality.Calls calls;
    private final RulesDesk rules;
    private final Shops shops;
    private final Wordings wordings;

    TalkDesk(Quality.Calls calls, RulesDesk rules, Shops shops, Wordings wordings) {
        this.calls = calls;
        this.rules = rules;
        this.shops = shops;
        this.wordings = wordings;
    }

    public void ended(Received<?> received, CallEnded event) {
        var operator = event.sides().operator();
        if (operator == null || event.talked() <= 0) {
            return;
        }
        var talk = talk(received.shop(), event, operator);
        calls.talks().receive(received, event.callId().toString(), _ -> Decision.of(talk));
    }

    /** A call that is over can be heard. Of a call in which nobody talked there is nothing to hear. */
    public void recorded(Received<?> received, CallId call) {
        if (find(received.shop(), call).isPresent()) {
            calls.talks()
                    .receive(
                            received,
                            call.toString(),
                            known -> Decision.of(known.orElseThrow().state().heard()));
        }
    }

    /** Somebody came into a chat: who came last answers for it, and it is drawn once it is over. */
    public void answered(Received<?> received, ChatAnswered event) {
        write(received, new CallId(event.taskId().value()), Kind.CHAT, event.operator(), event.at());
    }

    /** A chat that nobody answered is nobody's. */
    public void closed(Received<?> received, ChatClosed event) {
        var id = new CallId(event.taskId().value());
        if (find(received.shop(), id).isEmpty()) {
            return;
        }
        var at = event.at();
        var draw = rules.plan(received.shop()).draw(id, at);
        var period = rules.period(received.shop(), at).from();
        calls.talks()
                .receive(
                        received,
                        id.toString(),
                        known -> Decision.of(known.orElseThrow().state().over(event.orderId(), at, draw, period)));
    }

    public void answered(Received<?> received, MailAnswered event) {
        write(received, new CallId(event.letterId().value()), Kind.LETTER, event.operator(), event.at());
    }

    private void write(Received<?> received, CallId id, Kind kind, OperatorId operator, Instant at) {
        var draw = rules.plan(received.shop()).draw(id, at);
        var period = rules.period(received.shop(), at).from();
        calls.talks()
                .receive(
                        received,
                        id.toString(),
                        known -> known.filter(there -> there.state().calibration())
                                .map(there -> Decision.<Talk, ConfirmationEvent>of(there.state()))
                                .orElseGet(() -> Decision.of(Talk.written(id, kind, operator, at, draw, period))));
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
                Kind.CALL,
                operator,
                order,
                event.sides().taskId(),
                event.at(),
                event.talked(),
                order == null ? List.of() : hasty(shop, order, operator),
                rules.plan(shop).draw(event.callId(), event.at()),
                rules.period(shop, event.at()).from(),
                false,
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
        var said = new Conversation(settings, given, attempt.at(), wordings.of(shop)).about(item);
        return Haste.of(said, item.spoken(), attempt.at());
    }
}
