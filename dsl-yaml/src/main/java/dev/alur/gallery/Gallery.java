package dev.alur.gallery;

import dev.alur.AlurException;
import dev.alur.value.Slug;
import dev.alur.value.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The templates that come with the library. Any thread. */
public final class Gallery {
    /** The languages every template comes in; the first unless another is asked for. */
    public static final List<String> LANGUAGES = List.of("id", "en");

    /** From the first message to the next order. */
    private static final List<String> NAMES = List.of(
            "customer-service",
            "lead-qualification",
            "sales-follow-up",
            "lead-nurturing",
            "sales-funnel",
            "onboarding-drip",
            "customer-journey",
            "personalized-promotion",
            "ab-test",
            "order-processing",
            "cart-recovery",
            "post-purchase-follow-up",
            "customer-feedback",
            "support-ticket",
            "event-management");

    private Gallery() {}

    /** The names of all templates, in the order of a customer's way. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * All templates of a language, in the order of {@link #names()}.
     *
     * @throws AlurException {@code unknown-language}
     */
    public static List<WorkflowTemplate> list(String language) {
        String known = language(language);
        return NAMES.stream().map(name -> load(name, known)).toList();
    }

    /**
     * The template of a name; {@code -}, {@code _}, spaces and case make no difference.
     *
     * @throws AlurException {@code unknown-template} with the name that may be meant, or {@code unknown-language}
     */
    public static WorkflowTemplate find(String name, String language) {
        String wanted = Slug.of(name).replace('_', '-');
        if (!NAMES.contains(wanted)) {
            String near = NAMES.stream()
                    .filter(known -> !wanted.isEmpty() && (known.contains(wanted) || wanted.contains(known)))
                    .findFirst()
                    .orElse(Spelling.nearest(wanted, NAMES, Math.max(1, wanted.length() / 3)));
            throw new AlurException(
                    "unknown-template",
                    "no template is named `" + name + "`; "
                            + (near == null ? "there are " + String.join(", ", NAMES) : "did you mean " + near + "?"));
        }
        return load(wanted, language(language));
    }

    private static String language(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new AlurException(
                    "unknown-language",
                    "there are no templates in `" + language + "`; write " + String.join(" or ", LANGUAGES));
        }
        return language;
    }

    private static WorkflowTemplate load(String name, String language) {
        String path = language + "/" + name;
        return TemplateFile.read(name, language, text(path + ".yaml"), text(path + ".test.yaml"));
    }

    private static String text(String path) {
        try (InputStream stream = Gallery.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the template " + path + " is missing on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
