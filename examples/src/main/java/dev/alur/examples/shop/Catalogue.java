package dev.alur.examples.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The products of the shop, in the order of the file. Immutable. */
final class Catalogue {
    private static final String HEADER = "sku,name,category,price,stock,aliases";

    private final Map<String, Product> products;

    private Catalogue(Map<String, Product> products) {
        this.products = Collections.unmodifiableMap(products);
    }

    /** The catalogue that comes with the example. */
    static Catalogue standard() {
        try (InputStream file = Catalogue.class.getResourceAsStream("catalogue.csv")) {
            if (file == null) {
                throw new IllegalStateException("catalogue.csv is missing beside " + Catalogue.class.getName());
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines of {@code sku,name,category,price,stock,aliases}, the aliases divided by {@code |}.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    static Catalogue parse(String csv) {
        List<String> lines = csv.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("the catalogue must begin with the line " + HEADER);
        }
        Map<String, Product> products = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Product product = product(lines.get(i), i + 1);
                if (products.put(product.sku(), product) != null) {
                    throw unreadable(i + 1, "the sku " + product.sku() + " stands here a second time", null);
                }
            }
        }
        return new Catalogue(products);
    }

    private static Product product(String line, int number) {
        String[] cells = line.split(",", -1);
        if (cells.length != 6) {
            throw unreadable(number, "it has " + cells.length + " cells, not 6", null);
        }
        try {
            return new Product(
                    cells[0],
                    cells[1],
                    cells[2],
                    Long.parseLong(cells[3]),
                    Integer.parseInt(cells[4]),
                    List.of(cells[5].split("\\|")));
        } catch (NumberFormatException e) {
            throw unreadable(number, "price and stock must be whole numbers", e);
        }
    }

    private static IllegalArgumentException unreadable(int line, String why, @Nullable Throwable cause) {
        return new IllegalArgumentException("line " + line + " of the catalogue: " + why, cause);
    }

    Collection<Product> products() {
        return products.values();
    }

    @Nullable
    Product find(String sku) {
        return products.get(sku);
    }
}
