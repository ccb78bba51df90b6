package orderdesk.inventory.warehouse;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.WarehouseEvent.About;
import orderdesk.contracts.stock.WarehouseEvent.Finding;
import orderdesk.contracts.stock.WarehouseQuestionId;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Want;
import orderdesk.inventory.warehouse.domain.AnswerTimes;
import orderdesk.inventory.warehouse.domain.Question;
import orderdesk.inventory.warehouse.domain.TooManyQuestions;
import orderdesk.inventory.warehouse.domain.UnknownLine;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Urgent questions of operators, and what the warehouse answers (R011). */
public final class WarehouseDesk {

    /** Questions about one order that may be open at a time. */
    public static final int OPEN_MAX = 10;

    /** A question that nobody answered is listed for so long. */
    static final Duration LISTED_FOR = Duration.ofDays(1);

    private final SelectableAggregates<Question, StockEvent> questions;
    private final StockDesk stock;
    private final AnswerTimes times;
    private final Clock clock;

    public WarehouseDesk(
            SelectableAggregates<Question, StockEvent> questions, StockDesk stock, AnswerTimes times, Clock clock) {
        this.questions = questions;
        this.stock = stock;
        this.times = times;
        this.clock = clock;
    }

    /**
     * @param line absent where the whole order is meant
     * @param within so long the customer waits
     * @return nothing where the shop has no such order, as far as its stock is known here
     * @throws UnknownLine when the order has no such line
     * @throws TooManyQuestions when {@value #OPEN_MAX} about this order are open
     */
    public Optional<Done<Question, StockEvent>> ask(
            ShopId shop, OrderId order, @Nullable LineId line, Asked asked, Once once, Cause cause) {
        var id = new WarehouseQuestionId(Ids.of(shop.value(), "warehouse-question", once.client(), once.key()));
        return stock.ofOrder(shop, order).map(known -> {
            var about = line == null ? null : line(known.state(), line);
            if (questions.find(shop, id.toString()).isEmpty()) {
                requireRoom(shop, order);
            }
            var now = clock.instant();
            return questions.create(
                    shop,
                    id.toString(),
                    once,
                    cause,
                    () -> Question.ask(
                            id, order, about, asked.about(), asked.text(), asked.within(), cause.actor(), now));
        });
    }

    /** What is asked, and how long its customer waits. */
    public record Asked(About about, String text, Duration within) {}

    private static Want line(OrderStock known, LineId line) {
        return known.wants().stream()
                .filter(want -> want.line().equals(line))
                .findFirst()
                .orElseThrow(() -> new UnknownLine(line));
    }

    private void requireRoom(ShopId shop, OrderId order) {
        var open = questions.count(
                Filters.and(
                        Filters.eq("shop", shop.value()),
                        Filters.eq("keys.order", order.toString()),
                        Filters.eq("keys.state", Question.State.OPEN.name())),
                OPEN_MAX);
        if (open >= OPEN_MAX) {
            throw new TooManyQuestions(open);
        }
    }

    /**
     * The same request again is answered with the question as it stands.
     *
     * @return nothing where the shop has no such question
     * @throws orderdesk.inventory.warehouse.domain.AlreadyAnswered when somebody was quicker
     */
    public Optional<Done<Question, StockEvent>> answer(
            ShopId shop,
            WarehouseQuestionId id,
            Finding finding,
            @Nullable Integer units,
            @Nullable String words,
            Once once,
            Cause cause) {
        if (find(shop, id).isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var done = questions.add(
                shop,
                id.toString(),
                once,
                cause,
                known -> known.orElseThrow().state().answered(finding, units, words, cause.actor(), now));
        var reply = done.stored().state().reply();
        if (!done.replayed() && reply != null) {
            times.answered(Duration.ofSeconds(reply.seconds()), reply.inTime());
        }
        return Optional.of(done);
    }

    public Optional<Stored<Question>> find(ShopId shop, WarehouseQuestionId id) {
        return questions.find(shop, id.toString());
    }

    /**
     * The most urgent first. Without an order and without states: what is to be answered, of the last day.
     *
     * @param after the last one seen
     */
    public List<Stored<Question>> list(
            ShopId shop, @Nullable OrderId order, Collection<Question.State> states, @Nullable Place after, int limit) {
        var filters = new ArrayList<Bson>(List.of(Filters.eq("shop", shop.value())));
        if (order != null) {
            filters.add(Filters.eq("keys.order", order.toString()));
        } else {
            filters.add(Filters.gte("keys.answerBy", clock.instant().minus(LISTED_FOR)));
        }
        if (!states.isEmpty()) {
            filters.add(Filters.in("keys.state", states.stream().map(Enum::name).toList()));
        }
        if (after != null) {
            filters.add(Filters.or(
                    Filters.gt("keys.answerBy", after.answerBy()),
                    Filters.and(Filters.eq("keys.answerBy", after.answerBy()), Filters.gt("_id", after.id()))));
        }
        return questions.select(Filters.and(filters), Sorts.ascending("keys.answerBy", "_id"), limit);
    }

    /** Where a list was left. */
    public record Place(Instant answerBy, String id) {

        public static Place parse(String text) {
            var cut = text.indexOf('/');
            return new Place(Instant.parse(text.substring(0, cut)), text.substring(cut + 1));
        }

        public static Place of(Stored<Question> last) {
            return new Place(last.state().answerBy(), last.id());
        }

        @Override
        public String toString() {
            return answerBy + "/" + id;
        }
    }
}
