package dev.alur.gallery;

import java.io.StringReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Writes values into the {@code <<name>>} of a template. The template is parsed as YAML before any value is there, so
 * each value is written for the scalar it stands in and cannot add anything to the structure; everything else of the
 * template, comments included, stays as it is. What a value holds is not looked at again.
 *
 * <p>Inside quotes and blocks of text a value reads as for people ({@code Rp45.000}); a plain scalar takes it as for
 * machines ({@code 45000}, or a list), in quotes where YAML needs them. Conditions and expressions take only what cannot
 * mean anything else there, such as numbers: {@link KeyPath}.
 */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("<<([a-z][a-z0-9_]*)(?:\\.([a-z0-9_]+))?>>");

    private final String template;
    private final Map<String, Filling> values;

    private Placeholders(String template, Map<String, Filling> values) {
        this.template = template;
        this.values = values;
    }

    /** @throws IllegalStateException if the template is wrong: no author of workflows can cause it */
    static String fill(String template, Map<String, Filling> values) {
        return new Placeholders(template, values).fill();
    }

    private String fill() {
        StringBuilder filled = new StringBuilder(template.length() * 2);
        int done = 0;
        int index = 0;
        int offset = 0;
        KeyPath path = new KeyPath();
        for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(template))) {
            boolean code = path.isCode(event);
            path.pass(event);
            if (!(event instanceof ScalarEvent scalar) || !scalar.getValue().contains("<<")) {
                continue;
            }
            // marks count code points
            offset = template.offsetByCodePoints(offset, scalar.getStartMark().getIndex() - index);
            index = scalar.getStartMark().getIndex();
            int length = scalar.getEndMark().getIndex() - index;
            int end = template.offsetByCodePoints(offset, length);
            filled.append(template, done, offset)
                    .append(scalar(scalar, template.substring(offset, end), code ? Place.BARE : Place.TEXT));
            done = end;
        }
        return filled.append(template, done, template.length()).toString();
    }

    private String scalar(ScalarEvent scalar, String written, Place inside) {
        ScalarStyle style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            return replaced(written, inside);
        }
        if (written.indexOf('\n') >= 0) {
            throw new IllegalStateException("a scalar of several lines is a block, not " + written);
        }
        if (style != ScalarStyle.PLAIN) {
            return Quoted.of(replaced(scalar.getValue(), inside));
        }
        Matcher whole = PLACEHOLDER.matcher(written);
        if (!whole.matches()) {
            return replaced(written, Place.BARE);
        }
        Filling value = value(whole);
        boolean isText = value.flow().startsWith("\"");
        return inside == Place.BARE && isText ? replaced(written, Place.BARE) : value.flow();
    }

    private enum Place {
        TEXT,
        BARE
    }

    private String replaced(String text, Place place) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            Filling value = value(matcher);
            String bare = value.bare();
            if (place == Place.BARE && bare == null) {
                throw new IllegalStateException(
                        "a text fits only into quotes, and not into a condition or an expression: " + text);
            }
            replaced.append(text, done, matcher.start())
                    .append(place == Place.BARE && bare != null ? bare : value.text());
            done = matcher.end();
        }
        return replaced.append(text, done, text.length()).toString();
    }

    private Filling value(Matcher placeholder) {
        Filling value = values.get(placeholder.group(1));
        String part = placeholder.group(2);
        Filling found = value == null || part == null ? value : value.parts().get(part);
        if (found == null) {
            throw new IllegalStateException("no input has the value " + placeholder.group());
        }
        return found;
    }
}
