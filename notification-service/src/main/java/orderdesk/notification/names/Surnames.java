package orderdesk.notification.names;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which surnames follow their ending for certain, and whose they are. */
final class Surnames {

    /** First halves that keep their form: Бонч-Бруевича, Тер-Петросяна. */
    static final Set<String> FROZEN =
            Set.of("Бонч", "Тер", "Дон", "Сан", "Мак", "Нур", "Аль", "Эль", "Ван", "Де", "Ле");

    private static final Pattern HIS = Pattern.compile(".+(?:ов|ев|ёв|ин|ын|ский|цкий|ской|цкой|ный|тый|лый|стой)");
    private static final Pattern HERS = Pattern.compile(".+(?:ова|ева|ёва|ина|ына|ская|цкая|ная|тая|лая)");
    private static final Pattern NEVER_CHANGES = Pattern.compile(".+(?:[оеёэиыую]|ых)");
    private static final Pattern OF_BOTH = Pattern.compile(".+(?:ка|га|ха|ша|ча|ца|ба)");
    /** The vowel may be lost, and may not: Заяца and Зайца both live. */
    private static final Pattern MAY_LOSE_A_VOWEL = Pattern.compile(".+(?:ец|яц|ок|ек|ёк|ел|ёл|ол|ень|ей|ер)");

    private static final Pattern NOUN = Pattern.compile(".+[бвгджзклмнпрстфхцчшщйь]");
    private static final Pattern UNCERTAIN_OF_MEN = Pattern.compile(".+(?:их|ий|ый|ой)");
    private static final Pattern VOWEL = Pattern.compile("[аеёиоуыэюяАЕЁИОУЫЭЮЯ]");

    private Surnames() {}

    /** Whose surname it must be, by its ending; empty where it can be either's. */
    static Optional<Sex> sex(String surname) {
        if (HERS.matcher(surname).matches()) {
            return Optional.of(Sex.FEMALE);
        }
        return HIS.matcher(surname).matches() ? Optional.of(Sex.MALE) : Optional.empty();
    }

    static boolean neverChanges(String surname) {
        return NEVER_CHANGES.matcher(surname).matches();
    }

    static boolean isSure(String surname, Sex sex) {
        if (neverChanges(surname) || OF_BOTH.matcher(surname).matches()) {
            return true;
        }
        return switch (sex) {
            case FEMALE ->
                HERS.matcher(surname).matches() || NOUN.matcher(surname).matches(); // a woman's noun stays
            case MALE -> HIS.matcher(surname).matches() || isSureNoun(surname);
        };
    }

    private static boolean isSureNoun(String surname) {
        return NOUN.matcher(surname).matches()
                && !UNCERTAIN_OF_MEN.matcher(surname).matches()
                && (!MAY_LOSE_A_VOWEL.matcher(surname).matches() || vowels(surname) < 2);
    }

    /** Цой is a noun, Толстой is not. */
    static boolean isShortNoun(String surname) {
        return surname.endsWith("ой") && vowels(surname) == 1;
    }

    private static long vowels(String word) {
        return VOWEL.matcher(word).results().count();
    }
}
