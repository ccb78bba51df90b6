package orderdesk.mirror.export;

import java.util.List;
import java.util.Map;

/**
 * What was read from one list.
 *
 * @param rows the rows that could be understood, in the list's order
 * @param columns by what is needed, the name of the column that it was read from
 * @param refused how many rows could not be understood
 * @param examples the first of them: line and reason
 */
public record Export<T>(List<T> rows, Map<String, String> columns, long refused, List<String> examples) {

    static final int EXAMPLES = 20;
}
