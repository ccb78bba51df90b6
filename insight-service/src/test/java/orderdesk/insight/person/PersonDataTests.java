package orderdesk.insight.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import orderdesk.platform.person.PersonCensus;
import org.junit.jupiter.api.Test;

/** A new collection, or a new text in what is published of orders, fails here until somebody decides about it. */
class PersonDataTests {

    @Test
    void everyCollectionIsDecidedAbout() {
        assertThat(PersonCensus.decided(PersonConfiguration.personData()))
                .containsAll(PersonCensus.collectionsOf(Path.of("src/main/java")))
                .contains(
                        "calls",
                        "owed",
                        "turns",
                        "callFacts",
                        "learned",
                        "afterSales"); // by whose names the sources open them
    }

    @Test
    void everyTextIsDecidedAbout() {
        assertThat(PersonCensus.undecidedTexts(FactPersons.events())).isEmpty();
    }
}
