package dev.alur.examples.shop;

import dev.alur.model.Invocation;
import java.util.List;
import java.util.Map;

/** Who gets which mails, and whose cart is no longer followed up. Safe for use by several threads. */
final class MailingLists {
    private final Ledger<Entry> entries = new Ledger<>();

    /** A customer on a list. */
    record Entry(String list, String customer) {}

    Map<String, Object> nurture(Invocation call) {
        return join(call, "nurturing_list", "office_tips");
    }

    Map<String, Object> mailSequence(Invocation call) {
        return join(call, "email_sequence", "small_business");
    }

    Map<String, Object> newsletter(Invocation call) {
        return join(call, "newsletter", "monthly");
    }

    Map<String, Object> closeCart(Invocation call) {
        return join(call, "cart_sequence", "closed");
    }

    private Map<String, Object> join(Invocation call, String kind, String list) {
        String customer = new Inputs(call).customer();
        entries.once(call.key(), number -> new Entry(kind + " " + list, customer));
        return Map.of(kind, list);
    }

    List<Entry> entries() {
        return entries.all();
    }
}
