package orderdesk.insight;

import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.insight.aftersale.domain.SaleCases;
import orderdesk.insight.domain.Fact;
import orderdesk.insight.domain.Facts;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passage.Origin;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.insight.figures.domain.Tracing;
import orderdesk.platform.inbox.Received;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what every service announces of an order, tells it as one story, and keeps beside it what figures count.
 *
 * <p>The passage is folded anew from all facts at each of them. Facts of different topics come in any order and at the
 * same time: whoever keeps the last one sees all of them, and what was folded of fewer is never kept over his.
 */
public final class Chronicle {

    /** No order of the desk comes near: a story longer than this is cut at its end. */
    private static final int STORY_MAX = 2_000;

    private static final String AFTER_SALE = "order.after-sale-";

    private final Facts facts;
    private final Passages passages;
    private final SaleCases cases;

    public Chronicle(Facts facts, Passages passages, SaleCases cases) {
        this.facts = facts;
        this.passages = passages;
        this.cases = cases;
    }

    /** @param orders the orders that the event is about; an event about several is part of each one's story */
    public void keep(Received<?> received, List<OrderId> orders) {
        if (orders.isEmpty()) {
            return;
        }
        JsonNode json = Wire.mapper().valueToTree(received.event());
        var type = json.path("type").asString();
        if (received.event() instanceof AfterSaleEvent told) {
            cases.learn(received.shop(), told);
        }
        for (var order : orders) {
            facts.keep(new Fact(
                    received.id(),
                    received.shop(),
                    order,
                    received.source(),
                    received.sequence(),
                    type,
                    received.cause().actor(),
                    received.at(),
                    received.cause().causation(),
                    json.toString()));
            if (Tracing.counts(type)) {
                passages.keep(folded(story(received.shop(), order)));
            }
        }
    }

    /**
     * Folds some of those anew that were folded by former rules. One whose facts are gone stays as it was counted.
     *
     * @return how many; none is left where it is zero
     */
    public int refold(int limit) {
        var former = passages.foldedOtherwise(limit);
        for (var passage : former) {
            var story = story(passage.shop(), passage.order());
            told(story).forEach(event -> cases.learn(passage.shop(), event));
            passages.renew(passage, story.size() < passage.facts() ? passage : folded(story));
        }
        return former.size();
    }

    /** What was said of its cases, before cases were kept by themselves. */
    private static Stream<AfterSaleEvent> told(List<Fact> story) {
        return story.stream()
                .filter(fact -> fact.type().startsWith(AFTER_SALE))
                .map(fact -> Wire.mapper().readValue(fact.known(), OrderEvent.class))
                .filter(AfterSaleEvent.class::isInstance)
                .map(AfterSaleEvent.class::cast);
    }

    /** What carries on another order came through that one's channel, where that one has been heard of. */
    private Passage folded(List<Fact> story) {
        var passage = Tracing.of(story);
        var origin = passage.origin();
        if (origin == null) {
            return passage;
        }
        var orders = facts.about(passage.shop(), origin.event());
        return passages.channels(orders).values().stream()
                .findFirst()
                .map(channel -> passage.from(new Origin(origin.event(), channel)))
                .orElse(passage);
    }

    public List<Fact> story(ShopId shop, OrderId order) {
        return facts.of(shop, order, STORY_MAX);
    }
}
