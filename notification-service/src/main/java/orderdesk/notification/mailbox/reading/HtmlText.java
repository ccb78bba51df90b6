package orderdesk.notification.mailbox.reading;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML text, as lines; rows of a table are lines whose cells are parted by tabs. */
final class HtmlText {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "br", "li", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr",
            "section", "article");

    /** What the writer does not see, and what he quotes. */
    private static final String NOT_HIS_WORDS = "script, style, head, template, object, svg, [hidden],"
            + " [style*=display:none], [style*=display: none], blockquote[type=cite], .gmail_quote, .moz-cite-prefix,"
            + " #divRplyFwdMsg, .yahoo_quoted";

    private HtmlText() {}

    static String of(String html) {
        var page = Jsoup.parse(html);
        page.select(NOT_HIS_WORDS).remove();
        var text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.text());
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            ending(element).ifPresent(text::append);
                        }
                    }
                },
                page.body());
        return text.toString()
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static java.util.Optional<Character> ending(Element element) {
        var name = element.normalName();
        if (name.equals("td") || name.equals("th")) {
            return java.util.Optional.of('\t');
        }
        return BLOCKS.contains(name) ? java.util.Optional.of('\n') : java.util.Optional.empty();
    }
}
