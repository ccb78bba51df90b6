package orderdesk.confirmation.script;

import java.util.List;
import orderdesk.confirmation.domain.Question;
import orderdesk.confirmation.script.Script.Branch;
import orderdesk.contracts.stock.WarehouseEvent.About;
import orderdesk.platform.language.Speaker;

/**
 * What to say while the warehouse looks, when it has looked, and when it has not: then a call is promised (R011).
 *
 * @param about knows the line, where the questions are about one
 */
record FromWarehouse(Speaker about, List<Question> questions) {

    /** The last question decides what is said; those before it are on the card. */
    List<Branch> branches() {
        return questions.isEmpty() ? List.of() : List.of(branch(questions.getLast()));
    }

    private Branch branch(Question last) {
        var answer = last.answer();
        if (answer != null) {
            return new Branch("склад ответил", answered(last, answer));
        }
        return last.unanswered()
                ? new Branch(
                        "склад не ответил",
                        about.say("Склад пока не ответил. Когда вам перезвонить? Тогда скажем точно."))
                : new Branch(
                        "склад проверяет",
                        about.say("Одну минуту, уточняем на складе. Пожалуйста, оставайтесь на линии."));
    }

    private List<String> answered(Question last, Question.Answer answer) {
        var said = "Проверили на складе: %s."
                .formatted(last.about() == About.AVAILABILITY ? there(answer) : whole(answer));
        return about.say("{{line.name}}. " + said, said);
    }

    private static String there(Question.Answer answer) {
        return switch (answer.finding()) {
            case YES -> "это есть в наличии";
            case PARTLY -> "в наличии есть только часть";
            case NO -> "в наличии этого сейчас нет";
        };
    }

    private static String whole(Question.Answer answer) {
        return switch (answer.finding()) {
            case YES -> "всё на месте";
            case PARTLY -> "комплект неполный";
            case NO -> "комплекта сейчас нет";
        };
    }
}
