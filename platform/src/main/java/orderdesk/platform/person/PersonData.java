package orderdesk.platform.person;

import java.util.List;
import java.util.Map;

/**
 * What one service keeps of customers. A bean of this type makes the service answer; several add up.
 *
 * <p>Every collection of the service's database is in one of the two, or the service does not start: a new collection
 * is a decision about personal data.
 *
 * @param collections in the order in which one leads to the next
 * @param without collections that hold nothing personal, each with the reason
 */
public record PersonData(List<PersonCollection> collections, Map<String, String> without) {

    public PersonData {
        collections = List.copyOf(collections);
        without = Map.copyOf(without);
    }
}
