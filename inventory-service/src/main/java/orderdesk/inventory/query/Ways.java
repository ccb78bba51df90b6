package orderdesk.inventory.query;

import orderdesk.inventory.query.domain.Line;

/** Speaks to each supplier as he can be spoken to: to his service, or by a letter. Whoever has neither is told nothing. */
public record Ways(Line service, Line letters) implements Line {

    @Override
    public Heard ask(Question question) {
        return switch (question.channel().way()) {
            case HTTP -> service.ask(question);
            case MAIL -> letters.ask(question);
            case FORM -> new Heard.Later();
        };
    }

    @Override
    public Heard order(Question question) {
        return switch (question.channel().way()) {
            case HTTP -> service.order(question);
            case MAIL -> letters.order(question);
            case FORM -> new Heard.Later();
        };
    }
}
