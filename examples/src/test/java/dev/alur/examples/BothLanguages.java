package dev.alur.examples;

import static dev.alur.dsl.Words.*;

import dev.alur.dsl.Flow;
import dev.alur.model.Backoff;
import dev.alur.model.FailureKind;
import dev.alur.model.LateReply;
import dev.alur.model.Mode;
import dev.alur.model.TraceLevel;
import dev.alur.model.Trigger;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Workflows in both languages, which between them use every kind of step and of trigger. */
final class BothLanguages {
    private BothLanguages() {}

    /** A workflow in Java, and the same in YAML. */
    record Pair(Flow java, String yaml) {
        @Override
        public String toString() {
            return java.definition().name();
        }
    }

    static List<Pair> pairs() {
        return List.of(
                talks(),
                asks(),
                waits(),
                decides(),
                rules(),
                divides(),
                drip(),
                notes(),
                handsOn(),
                rounds(),
                sideBySide(),
                takesOver(),
                heading(),
                messages(),
                calendar(),
                people(),
                facts(),
                failures());
    }

    private static Pair talks() {
        Flow java = workflow("talks")
                .on(manual())
                .steps(
                        send("Halo {{user_name}}!").delay("2 seconds").to("{{user.manager}}"),
                        send("Mau lihat?").buttons("Ya", "Tidak").id("offer").onlyIf("user.city == 'Jakarta'"),
                        send("Menu")
                                .list("Kopi", "Teh")
                                .fallbackTemplate("menu_hsm")
                                .timeout("10s"),
                        send(template("promo").withParameters(Map.of("code", "NUSA10", "percent", new BigDecimal(10)))),
                        send(media("image", "katalog.png").withText("Katalog kami")));
        return new Pair(java, """
                name: talks
                triggers: manual
                steps:
                  - send: "Halo {{user_name}}!"
                    delay: 2 seconds
                    to: "{{user.manager}}"
                  - send: {text: "Mau lihat?", buttons: [Ya, Tidak]}
                    id: offer
                    if: user.city == 'Jakarta'
                  - send: Menu
                    list: [Kopi, Teh]
                    fallback_template: menu_hsm
                    timeout: 10s
                  - send: {template: promo, with: {code: NUSA10, percent: 10}}
                  - send: {media: image, file: katalog.png, text: Katalog kami}
                """);
    }

    private static Pair asks() {
        Flow java = workflow("asks")
                .on(trigger("host_trigger"))
                .steps(
                        ask("Nama?")
                                .saveAs("name")
                                .text()
                                .min(2)
                                .max(40)
                                .pattern("[a-z ]+")
                                .timeout("1h", end()),
                        ask("Jumlah?")
                                .retries(1)
                                .invalid("Angka, ya.")
                                .onInvalid(send("Sudahlah."), stop("confused"))
                                .integer()
                                .min(1)
                                .max(20)
                                .timeout("2 jam", stop("no_answer")),
                        ask("Anggaran?").money().min(50_000).timeout("1d", stop("no_answer")),
                        ask("Diskon?").percent().max(new BigDecimal("12.5")).timeout("1d", stop("no_answer")),
                        ask("Kopi atau teh?").choices("Kopi", "Teh").timeout("1d", stop("no_answer")),
                        ask("Setuju?").buttons("Ya", "Tidak").yesNo().timeout("30m", send("Baik.")),
                        ask("Kapan?").datetime().timeout("1d", stop("no_answer")),
                        ask("Telepon?").phone().timeout("1d", stop("no_answer")),
                        ask(template("upload")).media().timeout("1d", stop("no_answer")),
                        ask("Ceritakan.").collect("3s", "20s").timeout("1d", stop("no_answer")));
        return new Pair(java, """
                name: asks
                trigger: host_trigger
                steps:
                  - {ask: "Nama?", save_as: name, min: 2, max: 40, pattern: "[a-z ]+", timeout: 1h, on_timeout: end}
                  - ask: Jumlah?
                    type: integer
                    min: 1
                    max: 20
                    retries: 1
                    invalid: Angka, ya.
                    on_invalid:
                      - send: Sudahlah.
                      - stop: confused
                    timeout: 2 jam
                    on_timeout: {stop: no_answer}
                  - {ask: "Anggaran?", type: money, min: 50000, timeout: 1d, on_timeout: {stop: no_answer}}
                  - {ask: "Diskon?", type: percent, max: 12.5, timeout: 1d, on_timeout: {stop: no_answer}}
                  - {ask: "Kopi atau teh?", choices: [Kopi, Teh], timeout: 1d, on_timeout: {stop: no_answer}}
                  - {ask: "Setuju?", type: yes_no, buttons: [Ya, Tidak], timeout: 30m, on_timeout: {send: Baik.}}
                  - {ask: "Kapan?", type: datetime, timeout: 1d, on_timeout: {stop: no_answer}}
                  - {ask: "Telepon?", type: phone, timeout: 1d, on_timeout: {stop: no_answer}}
                  - {ask: {template: upload}, type: media, timeout: 1d, on_timeout: {stop: no_answer}}
                  - {ask: "Ceritakan.", collect: {quiet: 3s, max: 20s}, timeout: 1d, on_timeout: {stop: no_answer}}
                """);
    }

    private static Pair waits() {
        Flow java = workflow("waits")
                .on(event("paid"))
                .steps(
                        waitFor("1h30m"),
                        waitUntil("08:00"),
                        waitUntil("{{delivery_at}}"),
                        waitFor(event("payment_received").where("amount >= 50000"))
                                .saveAs("payment")
                                .timeout("2 hari", send("Belum ada."), stop("unpaid")),
                        waitFor(event("shipped")),
                        waitFor(reply()).saveAs("answer").timeout("1d", end()),
                        waitFor(delivered()).timeout("1h"),
                        waitFor(read()).timeout("1d", run("call_customer")),
                        ifNoResponseAfter("3days", send("Masih di sana?")),
                        stop("silent"));
        return new Pair(java, """
                name: waits
                on: {event: paid}
                steps:
                  - wait: 1h30m
                  - wait: {until: "08:00"}
                  - until: "{{delivery_at}}"
                  - wait_for: {event: payment_received, where: {amount: ">= 50000"}}
                    save_as: payment
                    timeout: 2 hari
                    on_timeout:
                      - send: Belum ada.
                      - stop: unpaid
                  - wait_for: shipped
                  - {wait_for: reply, save_as: answer, timeout: 1d, on_timeout: end}
                  - {wait_for: delivered, timeout: 1h}
                  - {wait_for: read, timeout: 1d, on_timeout: call_customer}
                  - if_no_response_after_3days:
                      - send: Masih di sana?
                  - stop: silent
                """);
    }

    private static Pair decides() {
        Flow java = workflow("decides")
                .on(event("scored"))
                .steps(
                        when("score > 70 and not user.vip_status", run("phone")).otherwise(end()),
                        choose(
                                        when(field("score").between(10, 20), send("Sedang")),
                                        when(field("city").in("Jakarta", "Bogor"), send("Dekat")))
                                .otherwise(send("Lain")),
                        paths(
                                        path("large", "size > 100 or budget > 10000000", run("manager")),
                                        path("known", field("user.email").exists(), run("mail")))
                                .matchAll()
                                .otherwise(run("nothing_fits")),
                        when(not(condition("is_open")), stop("closed")),
                        when(field("name").matches("^[A-Z]"), send("Rapi")),
                        when(field("tags").contains("vip"), send("Istimewa")),
                        when(field("total").greaterThan(field("budget")), send("Mahal")),
                        when(field("user.agreed").isTrue(), send("Sip")),
                        when(condition("agreed"), send("Sip")));
        return new Pair(java, """
                name: decides
                triggers: [{event: scored}]
                steps:
                  - if: score > 70 and not user.vip_status
                    then: [phone]
                    else: end
                  - choose:
                      - {when: score between 10 and 20, then: {send: Sedang}}
                      - {when: "city in ['Jakarta', 'Bogor']", then: {send: Dekat}}
                    otherwise: {send: Lain}
                  - paths:
                      large: {condition: size > 100 or budget > 10000000, actions: [manager]}
                      known: {condition: user.email exists, actions: [mail]}
                    match: all
                    otherwise: nothing_fits
                  - if not is_open:
                      stop: closed
                  - if name matches "^[A-Z]": {send: Rapi}
                  - if tags contains 'vip': {send: Istimewa}
                  - if: total > budget
                    then: {send: Mahal}
                  - if: user.agreed
                    then: {send: Sip}
                  - if: agreed
                    then: {send: Sip}
                """);
    }

    private static Pair rules() {
        Flow java = workflow("rules")
                .on(event("browsing"))
                .steps(
                        when("user.city == 'Jakarta'", run("same_day")),
                        when("user.vip_status == true", run("first_pick")));
        return new Pair(java, """
                rules:
                  trigger: {event: browsing}
                  content_rules:
                    - if user.city == 'Jakarta': same_day
                    - if user.vip_status == true:
                        first_pick
                """);
    }

    private static Pair divides() {
        Flow java = workflow("welcome_test")
                .on(event("user_registered"))
                .steps(split(
                                "welcome_test",
                                arm("variant_a", 70, run("short_welcome"), run("quick_setup")),
                                arm("variant_b", 30, run("detailed_welcome")))
                        .goal("activated"));
        return new Pair(java, """
                welcome_test:
                  trigger: {event: user_registered}
                  variant_a:
                    messages: [short_welcome, quick_setup]
                  variant_b:
                    messages: [detailed_welcome]
                  traffic_split: 70/30
                  success_metric: activated
                """);
    }

    private static Pair drip() {
        Flow java = workflow("drip")
                .on(event("registered"))
                .steps(
                        split("greeting", arm("warm", 1, send("Halo!")), arm("cool", 3, send("Selamat datang.")))
                                .goal("answered"),
                        sequence(day(0, send("Satu"), run("two")), day(3, send("Tiga"))));
        return new Pair(java, """
                name: drip
                trigger: {event: registered}
                steps:
                  - split: {warm: 1, cool: 3}
                    experiment: greeting
                    goal: answered
                    warm: {send: "Halo!"}
                    cool: {send: Selamat datang.}
                  - sequence:
                      day_0:
                        - send: Satu
                        - two
                      Day 3: {send: Tiga}
                """);
    }

    private static Pair notes() {
        Flow java = workflow("notes")
                .on(event("ordered"))
                .steps(
                        set("total", "price * qty + 5000")
                                .set("ready", true)
                                .set("count", 3)
                                .set("code", "NS-{{order_id}}")
                                .set("city", "user.city")
                                .set("sizes", List.of("S", "M")),
                        goal("order").value("{{total}}"),
                        goal("signup").value(25_000).name("Signed up"),
                        goal("seen"),
                        emit("order_ready").with("total", "{{total}}").with("lines", 2),
                        emit("bare_event"));
        return new Pair(java, """
                name: notes
                trigger: {event: ordered}
                steps:
                  - set:
                      total: price * qty + 5000
                      ready: true
                      count: 3
                      code: NS-{{order_id}}
                      city: user.city
                      sizes: [S, M]
                  - goal: order
                    value: "{{total}}"
                  - {goal: signup, value: 25000, name: Signed up}
                  - goal: seen
                  - emit: order_ready
                    with: {total: "{{total}}", lines: 2}
                  - emit: bare_event
                """);
    }

    private static Pair handsOn() {
        Flow java = workflow("hands_on")
                .on(event("begun"))
                .steps(
                        call("ask_address").with("country", "ID").saveAs("address"),
                        start("survey").with("order", "{{order_id}}"),
                        start("audit"),
                        end())
                .returns("street", "{{address.street}}")
                .returns("ok", true);
        return new Pair(java, """
                name: hands_on
                trigger: {event: begun}
                return: {street: "{{address.street}}", ok: true}
                steps:
                  - call: ask_address
                    with: {country: ID}
                    save_as: address
                  - {start: survey, with: {order: "{{order_id}}"}}
                  - start: audit
                  - end
                """);
    }

    private static Pair rounds() {
        Flow java = workflow("rounds")
                .on(manual())
                .steps(
                        forEach(
                                        "cart.items",
                                        "item",
                                        send("{{loop.index}}: {{item.name}}"),
                                        run("pack").with("sku", "{{loop.item.sku}}"))
                                .saveAs("packed"),
                        forEach(List.of("S", "M", 3), "size", run("print_label")),
                        repeat(3, run("knock")).until("answered"),
                        repeat("qty", run("stamp")),
                        repeatWhile("left > 0 and loop.index < 10", run("fill")).id("filling"),
                        repeatUntil("loop.previous == 'done'", run("check"), waitFor("1h"))
                                .times(24)
                                .onlyIf("open"));
        return new Pair(java, """
                name: rounds
                trigger: manual
                steps:
                  - for_each: cart.items
                    as: item
                    do:
                      - send: "{{loop.index}}: {{item.name}}"
                      - pack: {sku: "{{loop.item.sku}}"}
                    save_as: packed
                  - for_each: [S, M, 3]
                    as: size
                    do: print_label
                  - repeat: {times: 3, until: answered}
                    do: knock
                  - repeat: qty
                    do: [stamp]
                  - repeat: {while: left > 0 and loop.index < 10}
                    do: fill
                    id: filling
                  - repeat: {until: loop.previous == 'done', times: 24}
                    if: open
                    do:
                      - check
                      - wait: 1h
                """);
    }

    private static Pair sideBySide() {
        Flow java = workflow("side_by_side")
                .on(message("kirim").collect("3s", "20s"))
                .steps(
                        parallel(
                                way("warehouse", run("pack"), run("print_label")),
                                way(
                                        "customer",
                                        ask("Alamat?")
                                                .collect("5s", "1m")
                                                .saveAs("address")
                                                .timeout("2h", stop("no_address")))),
                        parallel(
                                        way("paid", waitFor(event("payment_received"))),
                                        way("late", waitFor("24h"), send("Masih mau?")))
                                .joinAny()
                                .id("race"));
        return new Pair(java, """
                name: side_by_side
                trigger:
                  message: {contains: [kirim]}
                  collect: {quiet: 3s, max: 20s}
                steps:
                  - parallel:
                      warehouse: [pack, print_label]
                      customer:
                        - ask: "Alamat?"
                          collect: {quiet: 5s, max: 1m}
                          save_as: address
                          timeout: 2h
                          on_timeout: {stop: no_address}
                  - parallel:
                      paid:
                        - wait_for: {event: payment_received}
                      late:
                        - wait: 24h
                        - send: "Masih mau?"
                    join: any
                    id: race
                """);
    }

    private static Pair takesOver() {
        Flow java = workflow("takes_over")
                .on(manual())
                .lateReply(LateReply.HANDOFF)
                .steps(
                        run("take_payment")
                                .with("amount", "{{total}}")
                                .undo(run("refund").with("amount", "{{total}}"), run("tell_accounting")),
                        handoff(),
                        handoff("cs_team").id("desk"),
                        handoff("cs_team").text("{{user.name}} bertanya").timeout("2h", send("Tim kami masih sibuk.")));
        return new Pair(java, """
                name: takes_over
                trigger: manual
                late_reply: handoff
                steps:
                  - take_payment: {amount: "{{total}}"}
                    undo:
                      - refund: {amount: "{{total}}"}
                      - tell_accounting
                  - handoff
                  - handoff: cs_team
                    id: desk
                  - handoff: {to: cs_team, text: "{{user.name}} bertanya"}
                    timeout: 2h
                    on_timeout:
                      - send: "Tim kami masih sibuk."
                """);
    }

    private static Pair heading() {
        Flow java = workflow("Full heading")
                .description("Everything a workflow may say of itself")
                .version("2.1.0")
                .label("team", "care")
                .needs("crm_lookup")
                .priority(5)
                .beside()
                .interrupts()
                .mode(Mode.QUEUED)
                .key("{{event.order_id}}")
                .lateReply(LateReply.ACCEPT)
                .trace(TraceLevel.FULL)
                .zone("Asia/Makassar")
                .quietHours("21:00", "08:00")
                .language("en")
                .limit("steps_per_run", 50)
                .template("hello", "id", "Halo")
                .template("hello", "en", "Hello")
                .onlyIf("user.total_orders > 5")
                .onlyIf("user.city exists")
                .on(message("halo"))
                .steps(send(template("hello")));
        return new Pair(java, """
                name: Full heading
                description: Everything a workflow may say of itself
                version: "2.1.0"
                labels: {team: care}
                needs: [crm_lookup]
                priority: 5
                beside: true
                interrupts: true
                mode: queued
                key: "{{event.order_id}}"
                late_reply: accept
                trace: full
                zone: Asia/Makassar
                quiet_hours: 21:00-08:00
                language: en
                limits: {steps_per_run: 50}
                templates:
                  hello:
                    id: {text: Halo}
                    en: {text: Hello}
                conditions:
                  - user.total_orders > 5
                  - user.city exists
                triggers:
                  - message: {contains: [halo]}
                steps:
                  - send: {template: hello}
                """);
    }

    private static Pair messages() {
        Flow java = workflow("messages")
                .on(
                        message("beli*", "*esan*"),
                        message().all("kopi", "gayo").inPrivate().from(Trigger.From.NEW_USERS),
                        message().equalTo("menu").inGroup("Grup Promo"),
                        message().matches("NS-[0-9]+").fromPhones("+6281234567890"),
                        message().type("image", "document").inGroup(),
                        message("halo").collect("3s", "20s"),
                        unmatched().every("1 day"))
                .steps(end());
        return new Pair(java, """
                name: messages
                triggers:
                  - message: {contains: [beli*, "*esan*"]}
                  - message: {all: [kopi, gayo], in: private, from: new_users}
                  - message: {equals: menu, in: Grup Promo}
                  - message: {matches: "NS-[0-9]+", from: ["+6281234567890"]}
                  - message: {type: [image, document], in: group}
                  - message: {contains: halo}
                    collect: {quiet: 3s, max: 20s}
                  - message: unmatched
                    every: 1 day
                steps: [end]
                """);
    }

    private static Pair calendar() {
        Flow java = workflow("calendar")
                .on(
                        schedule("0 9 * * MON").audience("members").catchUp(Trigger.CatchUp.ONE),
                        every("1h"),
                        audience("cart_abandoned_24h"),
                        hours("08:00", "17:00").on(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        hours("22:00", "06:00").closes())
                .steps(end());
        return new Pair(java, """
                name: calendar
                triggers:
                  - schedule: {cron: "0 9 * * MON", audience: members, catch_up: one}
                  - schedule: {every: 1h}
                  - type: scheduled
                    condition: cart_abandoned_24h
                  - hours: {start: 08:00, end: 17:00, days: [MON, jumat]}
                  - hours: {start: 22:00, end: 06:00, on: closes}
                steps: [end]
                """);
    }

    private static Pair people() {
        Flow java = workflow("people")
                .on(
                        firstMessage(),
                        nthMessage(5),
                        nthMessage(1),
                        idle("3d"),
                        group(Trigger.Change.JOINED),
                        group(Trigger.Change.LEFT).in("Grup Promo"))
                .steps(end());
        return new Pair(java, """
                name: people
                triggers:
                  - first_message
                  - nth_message: 5
                  - nth_message: 1
                  - idle: 3d
                  - {type: group_event, action: member_added}
                  - group: {action: left, in: Grup Promo}
                steps: [end]
                """);
    }

    private static Pair facts() {
        Flow java = workflow("facts")
                .on(
                        data("total_spent").greaterThan(1_000_000),
                        data("age").between(17, 25),
                        data("city").in("Jakarta", "Bogor"),
                        data("email").changed(),
                        data("vip").equalTo(true),
                        event("lead_qualified").where("score > 70 and size <= 10"),
                        event("paid").where(field("amount").greaterOrEqual(50_000)),
                        event("moved").where(field("city").equalTo("Jakarta")),
                        trigger("bare_name"))
                .steps(end());
        return new Pair(java, """
                name: facts
                triggers:
                  - {type: data_condition, field: total_spent, operator: greater_than, value: 1000000}
                  - data: {field: age, op: between, value: [17, 25]}
                  - data: {field: city, op: in, value: [Jakarta, Bogor]}
                  - data: {field: email, op: changed}
                  - data: {field: vip, op: equals, value: true}
                  - event: lead_qualified
                    where: {score: "> 70", size: "<= 10"}
                  - {type: paid, amount: ">= 50000"}
                  - {event: moved, where: {city: Jakarta}}
                  - bare_name
                steps: [end]
                """);
    }

    private static Pair failures() {
        Flow java = workflow("failures")
                .on(event("begun"))
                .onError(FailureKind.API_FAILURE, fallback(run("by_hand")).retry(3))
                .onError(FailureKind.TIMEOUT, markAsIncomplete().notify("workflow_admin"))
                .onError(FailureKind.INVALID_DATA, skipStep().log("validation_errors"))
                .steps(
                        run("a").with(Map.of("sku", "{{sku}}", "count", 2))
                                .saveAs("result")
                                .timeout("5s"),
                        run("b").retry(2).onError(send("Maaf"), stop("broken")),
                        run("c").onError(fail()).undo(run("undo_c").with("id", "{{c}}"), run("tell")),
                        run("d").retry(new Backoff(
                                        4, Duration.ofSeconds(2), 1, Duration.ofMinutes(1), Backoff.Jitter.NONE))
                                .onError(FailureKind.TIMEOUT, skipStep()),
                        run("e").onError(markAsIncomplete()).onError(FailureKind.INVALID_DATA, skipStep()));
        return new Pair(java, """
                name: failures
                trigger: {event: begun}
                error_handling:
                  on_api_failure: {action: retry_3_times, fallback: by_hand}
                  on_timeout: {action: mark_as_incomplete, notify: workflow_admin}
                  on_invalid_data: {action: skip_step, log: validation_errors}
                steps:
                  - a: {sku: "{{sku}}", count: 2}
                    save_as: result
                    timeout: 5s
                  - b: {}
                    retry: 2
                    on_error:
                      - send: Maaf
                      - stop: broken
                  - c: {}
                    on_error: fail
                    undo:
                      - undo_c: {id: "{{c}}"}
                      - tell
                  - d: {}
                    retry: {attempts: 4, backoff: fixed, first: 2s, max: 1m, jitter: none}
                    on_error: {timeout: continue}
                  - e: {}
                    on_error: {any: stop, invalid_data: continue}
                """);
    }
}
