package orderdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Promised;
import org.junit.jupiter.api.Test;

class LineStockTests {

    @Test
    void nothingButWhatSuppliersTakeIsLeftOut() {
        var whole = (LineStock) Sample.of(LineStock.class);

        var shown = whole.withoutCosts();

        assertThat(whole.promised()).extracting(Promised::cost).containsExactly(new Money(129_900, "RUB"));
        assertThat(shown.promised()).extracting(Promised::cost).containsOnlyNulls();
        assertThat(shown)
                .usingRecursiveComparison()
                .ignoringFields("promised.cost")
                .isEqualTo(whole);
        assertThat(List.of(shown.withoutCosts())).containsExactly(shown);
    }
}
