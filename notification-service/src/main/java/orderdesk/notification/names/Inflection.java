package orderdesk.notification.names;

import com.github.petrovich4j.Case;
import com.github.petrovich4j.NameType;
import com.github.petrovich4j.Petrovich;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Person;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import orderdesk.platform.language.Names;
import org.jspecify.annotations.Nullable;

/**
 * Names of people in the cases of Russian: petrovich4j where its rules hold, our own where they do not. It says of every
 * form whether it is sure of it: a name that is not in the book, a surname whose vowel may be lost, or parts that
 * contradict each other make a guess (R102).
 */
public final class Inflection {

    private static final Pattern RUSSIAN = Pattern.compile("[А-ЯЁа-яё’'\\s-]+");
    private static final Pattern HIS_PATRONYMIC = Pattern.compile(".+ич");
    private static final Pattern HER_PATRONYMIC = Pattern.compile(".+(?:вна|чна)");
    private static final Pattern STRESSED_ICH = Pattern.compile("(?:Ильич|Кузьмич|Фомич|Лукич)");
    private static final String APART = "-";

    private final Petrovich petrovich = new Petrovich();
    private final NameBook book = NameBook.RUSSIAN;

    /** Surname, given name, patronymic, as far as they are known; empty for nobody. */
    public Optional<Form> fullName(Person person, GrammaticalCase wanted) {
        var surname = tidy(person.surname());
        var given = tidy(person.given());
        var patronymic = tidy(person.patronymic());
        var sex = sex(surname, given, patronymic).orElse(null);
        var forms = new ArrayList<Form>();
        surname.ifPresent(name -> forms.add(russian(name, it -> surname(it, sex, wanted))));
        given.ifPresent(name -> forms.add(russian(name, it -> given(it, sex, wanted))));
        patronymic.ifPresent(name -> forms.add(russian(name, it -> patronymic(it, wanted))));
        return forms.isEmpty() ? Optional.empty() : Optional.of(joined(forms, " "));
    }

    private static Optional<String> tidy(@Nullable String part) {
        return Names.fullName(new Person(part, null, null, null));
    }

    /** Names in other alphabets stay as they are, and are looked at. */
    private static Form russian(String name, Function<String, Form> inflected) {
        return RUSSIAN.matcher(name).matches() ? inflected.apply(name) : new Form(name, false);
    }

    /** By whatever part tells; empty where none does, or where they contradict each other. */
    private Optional<Sex> sex(Optional<String> surname, Optional<String> given, Optional<String> patronymic) {
        var told = new HashSet<Sex>();
        patronymic.flatMap(Inflection::ofPatronymic).ifPresent(told::add);
        given.map(name -> name.split(APART)[0])
                .map(book::bearers)
                .filter(bearers -> bearers.size() == 1)
                .ifPresent(told::addAll);
        surname.flatMap(Surnames::sex).ifPresent(told::add);
        return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
    }

    private static Optional<Sex> ofPatronymic(String patronymic) {
        if (HER_PATRONYMIC.matcher(patronymic).matches()) {
            return Optional.of(Sex.FEMALE);
        }
        return HIS_PATRONYMIC.matcher(patronymic).matches() ? Optional.of(Sex.MALE) : Optional.empty();
    }

    private Form surname(String surname, @Nullable Sex sex, GrammaticalCase wanted) {
        var parts = List.of(surname.split(APART));
        var forms = new ArrayList<Form>();
        for (var part : parts) {
            var frozen = forms.size() < parts.size() - 1 && Surnames.FROZEN.contains(part);
            forms.add(frozen ? new Form(part, true) : half(part, sex, wanted));
        }
        return joined(forms, APART);
    }

    private Form half(String surname, @Nullable Sex sex, GrammaticalCase wanted) {
        var exception = book.exception(surname, sex, wanted);
        if (exception.isPresent()) {
            return new Form(exception.get(), true);
        }
        if (sex == null) {
            return new Form(surname, Surnames.neverChanges(surname));
        }
        if (sex == Sex.MALE && Surnames.isShortNoun(surname)) {
            return new Form(noun(surname, wanted), true);
        }
        return new Form(said(surname, NameType.LastName, sex, wanted), Surnames.isSure(surname, sex));
    }

    private static String noun(String surname, GrammaticalCase wanted) {
        var stem = surname.substring(0, surname.length() - 1);
        return stem
                + switch (wanted) {
                    case GENITIVE, ACCUSATIVE -> "я";
                    case DATIVE -> "ю";
                    case INSTRUMENTAL -> "ем";
                    case PREPOSITIONAL -> "е";
                };
    }

    private Form given(String given, @Nullable Sex sex, GrammaticalCase wanted) {
        return joined(
                Arrays.stream(given.split(APART))
                        .map(part -> single(part, sex, wanted))
                        .toList(),
                APART);
    }

    private Form single(String given, @Nullable Sex told, GrammaticalCase wanted) {
        var bearers = book.bearers(given);
        var sex = told == null ? bearers.stream().findFirst().orElse(null) : told;
        if (sex == null) {
            return new Form(given, false);
        }
        var exception = book.exception(given, sex, wanted);
        var form = exception.orElseGet(() -> sex == Sex.FEMALE && given.endsWith("ь")
                ? thirdDeclension(given, wanted)
                : said(given, NameType.FirstName, sex, wanted));
        return new Form(form, bearers.contains(sex));
    }

    private static String thirdDeclension(String given, GrammaticalCase wanted) {
        var stem = given.substring(0, given.length() - 1);
        return switch (wanted) {
            case GENITIVE, DATIVE, PREPOSITIONAL -> stem + "и";
            case ACCUSATIVE -> given;
            case INSTRUMENTAL -> given + "ю";
        };
    }

    private Form patronymic(String patronymic, GrammaticalCase wanted) {
        var sex = ofPatronymic(patronymic);
        if (sex.isEmpty()) {
            return new Form(patronymic, false); // оглы, кызы, and what is none at all
        }
        if (wanted == GrammaticalCase.INSTRUMENTAL
                && STRESSED_ICH.matcher(patronymic).matches()) {
            return new Form(patronymic + "ом", true);
        }
        return new Form(said(patronymic, NameType.PatronymicName, sex.get(), wanted), true);
    }

    private String said(String name, NameType part, Sex sex, GrammaticalCase wanted) {
        return petrovich.say(name, part, sex.gender(), theirs(wanted));
    }

    private static Case theirs(GrammaticalCase wanted) {
        return switch (wanted) {
            case GENITIVE -> Case.Genitive;
            case DATIVE -> Case.Dative;
            case ACCUSATIVE -> Case.Accusative;
            case INSTRUMENTAL -> Case.Instrumental;
            case PREPOSITIONAL -> Case.Prepositional;
        };
    }

    private static Form joined(List<Form> forms, String by) {
        return new Form(
                forms.stream().map(Form::text).collect(Collectors.joining(by)),
                forms.stream().allMatch(Form::sure));
    }
}
