package orderdesk.contracts.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who is spoken to; any part may be unknown.
 *
 * @param addressAs how the person asked to be addressed (R051)
 */
public record Person(
        @Nullable String surname,
        @Nullable String given,
        @Nullable String patronymic,
        @Nullable String addressAs) {

    public Person addressedAs(String form) {
        return new Person(surname, given, patronymic, form);
    }
}
