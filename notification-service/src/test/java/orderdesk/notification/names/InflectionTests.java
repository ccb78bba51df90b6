package orderdesk.notification.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Person;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden corpus: what it is sure of is right, and what may be wrong is flagged (R102). */
class InflectionTests {

    static final Inflection INFLECTION = new Inflection();

    static Stream<String> known() {
        return corpus().filter(line -> !line.startsWith("?"));
    }

    static Stream<String> doubtful() {
        return corpus().filter(line -> line.startsWith("?"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void nameIsRightInEveryCaseAndSure(String line) {
        var parts = line.split(": ");

        var forms = forms(person(parts[0]));

        assertThat(forms.stream().map(Form::text).collect(Collectors.joining(" / ")))
                .isEqualTo(parts[1]);
        assertThat(forms).allMatch(Form::sure);
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void guessIsFlagged(String line) {
        assertThat(forms(person(line.substring(1).strip()))).noneMatch(Form::sure);
    }

    @Test
    void nobodyHasNoName() {
        assertThat(INFLECTION.fullName(new Person(null, " ", null, null), GrammaticalCase.DATIVE))
                .isEmpty();
    }

    private static List<Form> forms(Person person) {
        return Arrays.stream(GrammaticalCase.values())
                .map(wanted -> INFLECTION.fullName(person, wanted).orElseThrow())
                .toList();
    }

    private static Person person(String line) {
        var words = line.split(" ", 3);
        return new Person(part(words[0]), part(words[1]), words.length < 3 ? null : part(words[2]), null);
    }

    private static @Nullable String part(String word) {
        return word.equals("-") ? null : word;
    }

    private static Stream<String> corpus() {
        try (var in = Objects.requireNonNull(InflectionTests.class.getResourceAsStream("/names/corpus.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
