package dev.alur.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final String HEADER = "sku,name,category,price,stock,aliases\n";

    @Test
    void whenTheExampleIsRead_thenItHasItsProductsInTheirOrder() {
        Catalogue catalogue = Catalogue.standard();
        assertThat(catalogue.products()).hasSize(12);
        assertThat(catalogue.products().iterator().next().sku()).isEqualTo("KOP-GAYO");
        assertThat(catalogue.find("TUM-500"))
                .isEqualTo(new Product(
                        "TUM-500", "Tumbler Nusa 500 ml", "homeware", 95_000, 30, List.of("tumbler", "botol minum")));
        assertThat(catalogue.find("NO-SUCH")).isNull();
    }

    @Test
    void whenALineCannotBeRead_thenTheErrorNamesIt() {
        assertThatThrownBy(() -> Catalogue.parse("sku;name"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sku,name,category,price,stock,aliases");
        assertThatThrownBy(() -> Catalogue.parse(HEADER + "A,Kopi,drink,1,2,kopi\nB,Teh,drink"))
                .hasMessage("line 3 of the catalogue: it has 3 cells, not 6");
        assertThatThrownBy(() -> Catalogue.parse(HEADER + "A,Kopi,drink,cheap,2,kopi"))
                .hasMessage("line 2 of the catalogue: price and stock must be whole numbers");
        assertThatThrownBy(() -> Catalogue.parse(HEADER + "A,Kopi,drink,1,2,kopi\n\nA,Kopi,drink,1,2,kopi"))
                .hasMessage("line 4 of the catalogue: the sku A stands here a second time");
    }
}
