package orderdesk.notification.names;

import com.github.petrovich4j.Gender;

/** Of whoever bears a name, as grammar needs it. */
enum Sex {
    MALE(Gender.Male),
    FEMALE(Gender.Female);

    private final Gender gender;

    Sex(Gender gender) {
        this.gender = gender;
    }

    Gender gender() {
        return gender;
    }
}
