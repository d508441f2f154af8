package dev.alur.examples.shop;

import dev.alur.model.Invocation;
import dev.alur.value.Values;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a call gives an action: its arguments, else the variables of the run. Any thread. */
final class Inputs {
    private final Invocation call;

    Inputs(Invocation call) {
        this.call = call;
    }

    /** The value, {@code null} when it is missing or an empty text. */
    @Nullable
    Object find(String name) {
        Object given = call.arguments().get(name);
        Object value = given != null ? given : call.get(name);
        return "".equals(value) ? null : value;
    }

    /** @throws IllegalArgumentException if it is missing */
    Object value(String name) {
        Object value = find(name);
        if (value == null) {
            throw new IllegalArgumentException(call.name() + " needs " + name);
        }
        return value;
    }

    /** @throws IllegalArgumentException if it is missing */
    String text(String name) {
        return Values.text(value(name));
    }

    /** What the customer wrote: the argument or variable {@code text}, else the message that started the run. */
    String message() {
        Object text = find("text");
        return Values.text(text != null ? text : value("message.text"));
    }

    /** @throws IllegalArgumentException if it is missing or no number */
    BigDecimal number(String name) {
        BigDecimal number = Values.number(value(name));
        if (number == null) {
            throw new IllegalArgumentException(call.name() + " needs a number as " + name + ", not " + find(name));
        }
        return number;
    }

    /** Who the run is for: the phone, where the host's profiles know it, else the person's id. */
    String customer() {
        Object phone = find("user_phone");
        return phone == null ? call.conversation().person() : Values.text(phone);
    }
}
