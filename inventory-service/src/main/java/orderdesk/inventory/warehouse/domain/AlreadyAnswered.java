package orderdesk.inventory.warehouse.domain;

/** Somebody in the warehouse was quicker; his answer stands. */
public final class AlreadyAnswered extends RuntimeException {

    private final Question.Reply reply;

    AlreadyAnswered(Question.Reply reply) {
        super("%s answered %s".formatted(reply.by(), reply.finding()));
        this.reply = reply;
    }

    public Question.Reply reply() {
        return reply;
    }
}
