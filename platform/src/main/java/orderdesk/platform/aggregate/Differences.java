package orderdesk.platform.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.Wire;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two versions of a document do not have in common, as small as it can be named. */
public final class Differences {

    private static final JsonMapper JSON = Wire.mapper();

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    public static List<Difference> between(Object before, Object after) {
        var differences = new Differences();
        differences.compare("", JSON.valueToTree(before), JSON.valueToTree(after));
        return List.copyOf(differences.found);
    }

    private void compare(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (isNothing(before) && isNothing(after) || before != null && before.equals(after)) {
            return;
        }
        if (before == null || after == null || !before.isContainer() || !after.isContainer()) {
            found.add(new Difference(pointer, text(before), text(after)));
            return;
        }
        var was = parts(before);
        var is = parts(after);
        if (was == null || is == null) {
            found.add(new Difference(pointer, text(before), text(after)));
            return;
        }
        var names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        names.forEach(name -> compare(pointer + "/" + escaped(name), was.get(name), is.get(name)));
    }

    /** By name, or by id; nothing of a list whose members have none: such a list is compared whole. */
    private static @Nullable Map<String, JsonNode> parts(JsonNode node) {
        var parts = new LinkedHashMap<String, JsonNode>();
        if (node.isObject()) {
            node.properties().forEach(each -> parts.put(each.getKey(), each.getValue()));
            return parts;
        }
        for (var member : node) {
            if (!member.path("id").isString()) {
                return null;
            }
            parts.put(member.path("id").stringValue(), member);
        }
        return parts.isEmpty() || parts.size() != node.size() ? null : parts;
    }

    private static boolean isNothing(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : JSON.writeValueAsString(node);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
