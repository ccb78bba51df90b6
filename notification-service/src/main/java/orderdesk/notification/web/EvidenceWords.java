package orderdesk.notification.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.notification.evidence.Uploads.Result;
import orderdesk.notification.evidence.domain.EvidenceLimits;
import org.springframework.web.util.HtmlUtils;

/** What the page of evidence says, in Russian or English: whichever its reader's browser asks for first, else Russian. */
record EvidenceWords(ResourceBundle texts, Locale language) {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final List<Locale> SPOKEN = List.of(RUSSIAN, Locale.ENGLISH);

    private static final String PAGE = """
            <!doctype html><html lang="%s"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
            <style>body{font:17px/1.5 sans-serif;max-width:34em;margin:2em auto;padding:0 1em}
            label{display:block;margin:1em 0}input{display:block;font:inherit;padding:.8em 0;width:100%%;
            box-sizing:border-box}button{font:inherit;padding:.6em 1.2em}footer{margin-top:2em}</style>
            <h1>%s: %s</h1>%s<footer>%s</footer></html>
            """;

    private static final String FORM = """
            <form method="post" enctype="multipart/form-data"><p>%s</p>
            <label>%s <input type="file" name="files" multiple required accept="%s"></label>
            <button>%s</button></form>""";

    /** HEIC is taken and not named: where it is not, telephones that make it send JPEG, which every browser shows. */
    private static final String ACCEPTED = "image/jpeg,image/png,video/mp4,video/quicktime";

    /** @param languages as {@code Accept-Language} has them; what cannot be read asks for none */
    static EvidenceWords of(String languages) {
        var language = asked(languages);
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new EvidenceWords(ResourceBundle.getBundle("pages.evidence", language, control), language);
    }

    private static Locale asked(String languages) {
        try {
            var wanted = Locale.lookup(Locale.LanguageRange.parse(languages), SPOKEN);
            return wanted == null ? RUSSIAN : wanted;
        } catch (IllegalArgumentException _) {
            return RUSSIAN; // nothing that RFC 4647 knows
        }
    }

    /** @param content ready to stand in a page */
    String page(String shop, String phone, String content) {
        var title = texts.getString("title");
        return PAGE.formatted(
                language.getLanguage(),
                title,
                HtmlUtils.htmlEscape(shop),
                title.toLowerCase(language),
                content,
                HtmlUtils.htmlEscape(phone));
    }

    String form() {
        return FORM.formatted(
                texts.getString("invitation"), texts.getString("files"), ACCEPTED, texts.getString("send"));
    }

    String received(int files) {
        return files == 0
                ? ""
                : "<p>%s</p>".formatted(texts.getString("received").formatted(files));
    }

    String results(List<Result> results) {
        var lines = IntStream.range(0, results.size())
                .mapToObj(index -> texts.getString("file").formatted(index + 1, said(results.get(index))))
                .collect(Collectors.joining("<br>"));
        return said(results.isEmpty() ? texts.getString("nothing") : lines);
    }

    private String said(Result result) {
        return texts.getString(result.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String tooOften(Duration wait) {
        return said(texts.getString("too-often").formatted(wait.toMinutes() + 1));
    }

    String brokenOff() {
        return said(texts.getString("broken-off"));
    }

    String tooMuch() {
        return said(texts.getString("too-much").formatted(EvidenceLimits.REQUEST_BYTES_MAX >> 20));
    }

    String busy() {
        return said(texts.getString("busy"));
    }

    String over() {
        return said(texts.getString("over"));
    }

    String unknown() {
        return said(texts.getString("unknown"));
    }

    private static String said(String text) {
        return "<p role=\"status\">%s</p>".formatted(text);
    }
}
