package orderdesk.insight.figures.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** How a table is written for the spreadsheet that opens it. */
@ParameterObject
public record Dialect(
        @Parameter(
                description = "With semicolons and a mark of UTF-8, as Excel reads it in Russian; not, where not said")
        @Nullable
        Boolean excel) {

    public boolean isExcel() {
        return Boolean.TRUE.equals(excel);
    }
}
