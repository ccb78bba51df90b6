package orderdesk.platform.simulator;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client's request, sent until somebody answers: a machine that dies, or that has no database, answers nothing.
 *
 * <p>It may be sent twice at once, as by a client that lost patience.
 */
final class Request<D, R> {

    private final String name;
    private final String service;
    private final Class<D> desk;
    private final Function<D, R> call;
    private final Consumer<Answer<R>> answered;
    private final boolean repeatable;
    private int underWay;
    private @Nullable Answer<R> answer;

    /** @param repeatable each repetition is owed the answer of the first */
    Request(
            String name,
            String service,
            Class<D> desk,
            Function<D, R> call,
            Consumer<Answer<R>> answered,
            boolean repeatable) {
        this.name = name;
        this.service = service;
        this.desk = desk;
        this.call = call;
        this.answered = answered;
        this.repeatable = repeatable;
    }

    String name() {
        return name;
    }

    String service() {
        return service;
    }

    boolean isUnderWay() {
        return underWay > 0;
    }

    boolean isAnswered() {
        return answer != null;
    }

    void sent() {
        underWay++;
    }

    void lost() {
        underWay--;
    }

    R call(Core core) {
        return call.apply(core.desk(desk));
    }

    /** @throws AssertionError when it was answered differently before, and must not be */
    void answer(Answer<R> given) {
        underWay--;
        if (answer == null) {
            answer = given;
            answered.accept(given);
        } else if (repeatable && !answer.same(given)) {
            throw new AssertionError("%s was answered %s, then %s".formatted(name, answer, given));
        }
    }
}
