package orderdesk.platform.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** Who may do what in one service, as one table; what is not in it is denied to everybody. A bean in each service, and one for what all have. */
public final class AccessTable {

    private final List<Rule> rules = new ArrayList<>();

    /** @param path as in the controller, with {@code {variables}} */
    public AccessTable allow(HttpMethod method, String path, Role... roles) {
        rules.add(new Rule(method, path, Set.of(roles)));
        return this;
    }

    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** One line of the table. */
    public record Rule(HttpMethod method, String path, Set<Role> roles) {}
}
