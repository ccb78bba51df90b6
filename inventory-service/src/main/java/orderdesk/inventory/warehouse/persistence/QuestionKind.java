package orderdesk.inventory.warehouse.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.warehouse.domain.Question;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;

/** Questions to the warehouse: found by where they stand and by their order, the most urgent first. */
public final class QuestionKind implements AggregateKind<Question, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "warehouseQuestions";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.STOCK);
    }

    @Override
    public Class<Question> state() {
        return Question.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Question question) {
        return question.deadline();
    }

    @Override
    public Decision<Question, StockEvent> onTime(Question question, Instant now) {
        return question.onTime(now);
    }

    @Override
    public Map<String, Object> keys(Question question) {
        return Map.of(
                "order", question.orderId().toString(),
                "state", question.state().name(),
                "answerBy", question.answerBy());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("state", "answerBy"), List.of("order", "answerBy"), List.of("answerBy"));
    }
}
