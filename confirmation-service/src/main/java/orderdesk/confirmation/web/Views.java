package orderdesk.confirmation.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import orderdesk.confirmation.CaseDesk;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.DeliveryCheck;
import orderdesk.confirmation.domain.Order;
import orderdesk.confirmation.domain.ReadingBack;
import orderdesk.confirmation.domain.Spoken;
import orderdesk.confirmation.domain.Stage;
import orderdesk.confirmation.domain.StockSlice;
import orderdesk.confirmation.script.Haste;
import orderdesk.confirmation.script.Script;
import orderdesk.confirmation.web.CaseView.OrderPart;
import orderdesk.confirmation.web.CaseView.Other;
import orderdesk.confirmation.web.CaseView.ReadBackPart;
import orderdesk.confirmation.web.CaseView.Replied;
import orderdesk.confirmation.web.CaseView.StageName;
import orderdesk.confirmation.web.CaseView.StockPart;
import orderdesk.confirmation.web.CaseView.Verdict;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.stock.LineStock;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.Purpose.JudgeRefused;
import orderdesk.platform.queue.web.ClaimPart;
import orderdesk.platform.queue.web.Times;
import orderdesk.platform.queue.web.WorkViews;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows cases, with the sentences to say. */
@Component
class Views extends WorkViews<Case, CaseView> {

    private final CaseDesk desk;
    private final Talks talks;

    Views(ConfirmationDesk desk, Talks talks, Shops shops, Clock clock) {
        super(shops, clock);
        this.desk = desk.cases();
        this.talks = talks;
    }

    @Override
    protected List<Stored<Case>> othersOf(Case item) {
        return desk.othersOf(item);
    }

    @Override
    protected CaseView view(Stored<Case> stored, List<Stored<Case>> others, OperatorId reader, Locale language) {
        var item = stored.state();
        var now = now();
        var script = talks.script(item, reader, now);
        return new CaseView(
                item.orderId(),
                item.shop(),
                StageName.of(item.stage()),
                item.stage().queue().orElse(null),
                item.stage() instanceof Stage.Attention(var why, var _) ? why : null,
                reason(item, language).orElse(null),
                Times.of(item.schedule()),
                item.phone().orElse(null),
                order(item.order()),
                stock(item, now),
                item.order() == null ? null : DeliveryCheck.of(item, settings(item.shop()), now),
                verdict(item),
                script.map(said -> readBack(item, said, now)).orElseGet(Views::nothingRead),
                script.orElse(null),
                item.contact().attempts(),
                item.promise(),
                item.notes(),
                item.tags(),
                others.stream().map(other -> other(other.state(), language)).toList(),
                ClaimPart.of(item.holder(), reader));
    }

    /** Why it stands where it stands, in one sentence. */
    Optional<String> reason(Case item, Locale language) {
        var schedule = item.schedule();
        var order = item.order();
        return schedule == null || order == null
                ? Optional.empty()
                : sentence(item, order.terms().customer().zone(), item.purpose(), schedule, language);
    }

    private Other other(Case item, Locale language) {
        var order = item.order();
        return new Other(
                item.orderId(),
                order == null ? null : order.number(),
                StageName.of(item.stage()),
                reason(item, language).orElse(null));
    }

    /**
     * @throws Problem 422 where the line is not short, has no such alternative, or the order is in another currency
     */
    List<String> offer(Case item, Requests.Offer offer, OperatorId reader) {
        var order = Optional.ofNullable(item.order()).orElseThrow(Problem::notFound);
        var currency = order.terms().totals().total().currency();
        new Invalid()
                .unless(offer.total().currency().equals(currency), "/total/currency", "currency", currency)
                .orElseRefuse();
        return talks.with(item, reader, now())
                .offer(item, offer.line(), offer.sku(), offer.total())
                .orElseThrow(() -> Problem.unprocessable(
                        "no-such-alternative",
                        "This line is not short, or has no such alternative now.",
                        List.of(new Problem.Error("/sku", "unknown", "See stock.lines[].alternatives."))));
    }

    private static @Nullable OrderPart order(@Nullable Order order) {
        return order == null
                ? null
                : new OrderPart(
                        order.number(),
                        order.externalNumber(),
                        order.channel(),
                        order.version(),
                        order.confirmed(),
                        order.terms(),
                        order.placedAt(),
                        order.expiresAt(),
                        order.draft());
    }

    private static @Nullable StockPart stock(Case item, Instant now) {
        StockSlice stock = item.stock();
        var order = item.order();
        return stock == null
                ? null
                : new StockPart(
                        order != null && order.version() == stock.orderVersion(),
                        stock.orderVersion(),
                        stock.revision(),
                        stock.complete(),
                        stock.suppliersAwaited(),
                        stock.lines().stream().map(LineStock::withoutCosts).toList(),
                        stock.at(),
                        Duration.between(stock.at(), now).toSeconds(),
                        stock.questions());
    }

    private static Verdict verdict(Case item) {
        var order = item.order();
        if (order != null && order.confirmed()) {
            return new Verdict(Verdict.State.CONFIRMED, Set.of(), null);
        }
        return switch (item.stage()) {
            case Stage.AwaitingVerdict waiting -> new Verdict(Verdict.State.AWAITED, waiting.waitingFor(), null);
            case Stage.ToCall(JudgeRefused(var _, var reason)) -> new Verdict(Verdict.State.REFUSED, Set.of(), reason);
            case Stage.ToCall _, Stage.Attention _, Stage.Unannounced _, Stage.Resting _, Stage.Closed _ ->
                new Verdict(Verdict.State.NONE, Set.of(), null);
        };
    }

    private static ReadBackPart nothingRead() {
        return new ReadBackPart(List.of(), List.of(), List.of(), List.of());
    }

    private static ReadBackPart readBack(Case item, Script script, Instant now) {
        var hasty = item.contact().last().map(last -> Haste.of(script, item.spoken(), last.at()));
        return new ReadBackPart(
                item.spoken().stream().map(Spoken::id).toList(),
                new ReadingBack(item, now).missing(),
                hasty.orElseGet(List::of),
                item.spoken().stream()
                        .map(Spoken::reply)
                        .filter(Objects::nonNull)
                        .map(said -> new Replied(said.label(), said.courier()))
                        .toList());
    }
}
