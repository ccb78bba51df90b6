package orderdesk.confirmation.script;

import static orderdesk.confirmation.script.Scripts.NOON;
import static orderdesk.confirmation.script.Scripts.conversation;
import static orderdesk.confirmation.script.Scripts.item;
import static orderdesk.confirmation.script.Scripts.steps;
import static orderdesk.confirmation.script.Scripts.stock;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.domain.FollowWarehouseTests;
import orderdesk.confirmation.script.Script.Branch;
import orderdesk.contracts.stock.WarehouseEvent;
import orderdesk.contracts.stock.WarehouseEvent.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FromWarehouseTests {

    @Test
    void customerIsAskedToHoldTheLineWhileTheWarehouseLooks() {
        assertThat(branches(FollowWarehouseTests.asked(1)))
                .containsExactly(new Branch(
                        "склад проверяет",
                        List.of("Одну минуту, уточняем на складе. Пожалуйста, оставайтесь на линии.")));
    }

    @Test
    void silenceOfTheWarehouseBecomesAPromise() {
        assertThat(branches(FollowWarehouseTests.asked(1), FollowWarehouseTests.unanswered(1)))
                .containsExactly(new Branch(
                        "склад не ответил",
                        List.of("Склад пока не ответил. Когда вам перезвонить? Тогда скажем точно.")));
    }

    @ParameterizedTest
    @CsvSource({
        "YES, это есть в наличии",
        "PARTLY, в наличии есть только часть",
        "NO, в наличии этого сейчас нет",
    })
    void answerIsSaidAboutTheLine(Finding finding, String said) {
        assertThat(branches(FollowWarehouseTests.asked(1), FollowWarehouseTests.answered(1, finding, true)))
                .containsExactly(new Branch(
                        "склад ответил",
                        List.of("Футболка домашняя, сезон 2025/26. Проверили на складе: %s.".formatted(said))));
    }

    @Test
    void lastQuestionIsTheOneThatIsTalkedAbout() {
        assertThat(branches(
                        FollowWarehouseTests.asked(1),
                        FollowWarehouseTests.answered(1, Finding.NO, true),
                        FollowWarehouseTests.asked(2)))
                .extracting(Branch::when)
                .containsExactly("склад проверяет");
    }

    private static List<Branch> branches(WarehouseEvent... events) {
        var asked = Stream.of(events)
                .reduce(item(Story.terms(), stock(0, Story.rub(1290))), FollowWarehouseTests::after, (_, last) -> last);
        return steps(conversation(true, NOON).about(asked), "line/1").branches();
    }
}
