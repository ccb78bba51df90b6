package orderdesk.deployed;

import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** The records of settings in one source file ({@code @ConfigurationProperties}), read with their documentation. */
final class SettingsSource {

    private static final Pattern INLINE = Pattern.compile("\\{@(code|link|value)\\s+((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final DocTrees docs;
    private final Map<String, TreePath> records = new HashMap<>();

    private SettingsSource(DocTrees docs, CompilationUnitTree unit) {
        this.docs = docs;
        unit.getTypeDecls().forEach(type -> remember(new TreePath(new TreePath(unit), type)));
    }

    static List<Setting> settings(Path file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjects(file);
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
            var unit = task.parse().iterator().next();
            return new SettingsSource(DocTrees.instance(task), unit).settings();
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot be read".formatted(file), e);
        }
    }

    private void remember(TreePath path) {
        if (path.getLeaf() instanceof ClassTree type) {
            records.put(type.getSimpleName().toString(), path);
            type.getMembers().forEach(member -> remember(new TreePath(path, member)));
        }
    }

    private List<Setting> settings() {
        return records.values().stream()
                .flatMap(path -> annotation(((ClassTree) path.getLeaf()).getModifiers(), "ConfigurationProperties")
                        .map(prefix -> settings(argument(prefix), path))
                        .stream()
                        .flatMap(found -> found))
                .toList();
    }

    private Stream<Setting> settings(String prefix, TreePath path) {
        var meanings = meanings(path);
        return ((ClassTree) path.getLeaf())
                .getMembers().stream()
                        .filter(member -> member instanceof VariableTree)
                        .map(member -> (VariableTree) member)
                        .filter(member -> !member.getModifiers().getFlags().contains(Modifier.STATIC))
                        .flatMap(component -> settings(prefix, component, meanings));
    }

    private Stream<Setting> settings(String prefix, VariableTree component, Map<String, String> meanings) {
        var word = component.getName().toString();
        var name = prefix + "." + HUMP.matcher(word).replaceAll("-").toLowerCase(Locale.ROOT);
        var type = component.getType().toString().replaceAll("@\\w+\\s*\\(?\\)?\\s*", "");
        var element = type.replaceFirst("^(?:List|Map)<(?:\\w+, )?(\\w+)>$", "$1");
        var inner = records.get(element);
        if (inner != null) {
            var many = type.startsWith("List") ? "[]" : type.startsWith("Map") ? ".<key>" : "";
            return settings(name + many, inner);
        }
        var usual = annotation(component.getModifiers(), "DefaultValue")
                .map(SettingsSource::argument)
                .orElse("");
        return Stream.of(new Setting(name, type, resolved(usual), meanings.getOrDefault(word, "")));
    }

    /** A secret of the demonstration is a constant of its file, and nobody's to copy. */
    private static String resolved(String usual) {
        return usual.matches("(LOCAL|DEMO)_[A-Z_]+") ? "(the demonstration's)" : usual;
    }

    private Map<String, String> meanings(TreePath path) {
        var doc = docs.getDocCommentTree(path);
        if (doc == null) {
            return Map.of();
        }
        return doc.getBlockTags().stream()
                .filter(tag -> tag instanceof ParamTree)
                .map(tag -> (ParamTree) tag)
                .collect(Collectors.toMap(
                        tag -> tag.getName().toString(),
                        tag -> plain(tag.getDescription().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining()))));
    }

    static String plain(String documentation) {
        return INLINE.matcher(documentation)
                .replaceAll(inline -> Matcher.quoteReplacement("`" + shown(inline.group(1), inline.group(2)) + "`"))
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static String shown(String tag, String text) {
        return tag.equals("link") ? text.replaceFirst("^[\\w.]*\\.", "") : text;
    }

    private static Optional<AnnotationTree> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .map(found -> (AnnotationTree) found)
                .filter(found -> found.getAnnotationType().toString().equals(name))
                .findFirst();
    }

    private static String argument(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .map(argument -> argument instanceof AssignmentTree named ? named.getExpression() : argument)
                .map(SettingsSource::text)
                .findFirst()
                .orElse("");
    }

    private static String text(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case NewArrayTree many ->
                many.getInitializers().stream().map(SettingsSource::text).collect(Collectors.joining(", "));
            case Tree other -> other.toString();
        };
    }
}
