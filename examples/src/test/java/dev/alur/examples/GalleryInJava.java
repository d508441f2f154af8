package dev.alur.examples;

import static dev.alur.dsl.Words.*;

import dev.alur.dsl.AskStep;
import dev.alur.dsl.Flow;
import dev.alur.dsl.Heading;
import dev.alur.dsl.StepPart;
import dev.alur.model.FailureKind;
import dev.alur.model.LateReply;
import java.util.List;

/** The gallery's workflows, written again in Java; their components are called by name in both languages. */
final class GalleryInJava {
    private GalleryInJava() {}

    static final List<Flow> FLOWS =
            List.of(orders(), carts(), tickets(), feedback(), leads(), sales(), journey(), welcome(), promotion());

    private static Heading shop(String name, String description) {
        return workflow(name)
                .description(description)
                .version("1.0.0")
                .zone("Asia/Jakarta")
                .language("id");
    }

    private static Flow orders() {
        return shop(
                        "order_processing_workflow",
                        "Reads an order from a message, checks stock, sends a payment link and hands the order to the"
                                + " warehouse.")
                .on(message("order", "pesan", "beli"))
                .onError(
                        FailureKind.API_FAILURE,
                        fallback(run("send_manual_notification")).retry(3))
                .onError(FailureKind.TIMEOUT, markAsIncomplete())
                .steps(
                        run("extract_product_info")
                                .with("text", "{{message.text}}")
                                .onError(
                                        FailureKind.INVALID_DATA,
                                        fallback(send(template("order_not_understood")), stop("product_not_found"))),
                        run("check_inventory")
                                .with("items", "{{items}}")
                                .onError(
                                        FailureKind.INVALID_DATA,
                                        fallback(send(template("order_out_of_stock")), stop("out_of_stock"))),
                        run("calculate_total"),
                        run("send_payment_link"),
                        run("create_order_record"),
                        run("notify_fulfillment_team"));
    }

    private static Flow carts() {
        return shop(
                        "cart_recovery_workflow",
                        "Wins back a cart left for a day, and stops as soon as the customer answers.")
                .on(audience("cart_abandoned_24h"))
                .steps(
                        run("send_reminder_message"),
                        run("offer_discount_code"),
                        ifNoResponseAfter("24h", run("send_final_reminder")),
                        run("remove_from_cart_sequence"));
    }

    private static Flow tickets() {
        return shop(
                        "support_ticket_workflow",
                        "Turns a complaint into a ticket, confirms it and routes it to the right team.")
                .on(message("komplain", "masalah", "error", "bug"))
                .steps(
                        run("classify_issue_type").with("text", "{{message.text}}"),
                        run("create_support_ticket")
                                .with("issue_type", "{{issue_type}}")
                                .with("issue_priority", "{{issue_priority}}")
                                .with("issue_text", "{{issue_text}}")
                                .retry(2)
                                .onError(send(template("ticket_delayed")), stop("ticket_not_created")),
                        run("send_ticket_confirmation"),
                        run("route_to_appropriate_team"),
                        run("set_follow_up_reminder"));
    }

    private static Flow feedback() {
        return shop(
                        "feedback_collection_workflow",
                        "Asks for a rating and a comment after an order, and calls the manager in when the rating is low.")
                .lateReply(LateReply.IGNORE)
                .on(audience("order_completed_3days_ago"))
                .steps(
                        run("send_feedback_request"),
                        run("collect_rating_and_comments"),
                        run("store_feedback_data").with("rating", "{{rating}}").retry(3),
                        when("rating < 3", run("escalate_to_manager"), send(template("feedback_apology")))
                                .name("if_rating_below_3"),
                        run("send_thank_you_message"));
    }

    private static Flow leads() {
        return shop(
                        "lead_qualification_workflow",
                        "Asks a newcomer three questions, scores the answers and passes good leads to the sales team.")
                .lateReply(LateReply.IGNORE)
                .on(firstMessage())
                .steps(
                        run("send_qualification_questions"),
                        run("collect_user_responses"),
                        run("score_lead_quality"),
                        when(
                                        condition("high_score"),
                                        run("notify_sales_team"),
                                        run("schedule_follow_up_call"),
                                        send(template("lead_call_promise")),
                                        emit("lead_qualified")
                                                .with("score", "{{score}}")
                                                .with("company_size", "{{company_size}}")
                                                .with("monthly_budget", "{{monthly_budget}}"))
                                .name("if_high_score"),
                        when(
                                        condition("low_score"),
                                        run("add_to_nurturing_sequence"),
                                        send(template("lead_nurturing_welcome")))
                                .name("if_low_score"));
    }

    private static Flow sales() {
        return shop(
                        "sales_followup_workflow",
                        "Tells the sales team about a qualified lead, sends a proposal and follows it up for two weeks.")
                .on(event("lead_qualified").where("score > 70"))
                .steps(
                        run("immediate_sales_notification")
                                .with("score", "{{score}}")
                                .retry(2)
                                .onError(skipStep()),
                        run("send_personalized_proposal"),
                        sequence(
                                        day(1, run("personal_introduction")),
                                        day(3, run("product_demo_offer")),
                                        day(7, run("special_pricing")),
                                        day(14, run("final_call_to_action")))
                                .id("schedule_automatic_followups"));
    }

    private static Flow journey() {
        return shop(
                        "customer_journey_workflow",
                        "Welcomes a new customer along the path that suits the size of the company.")
                .on(event("new_customer_signup"))
                .steps(paths(
                        path(
                                "enterprise_customer",
                                "company_size > 100",
                                run("assign_account_manager"),
                                run("send_enterprise_welcome"),
                                run("schedule_onboarding_call")),
                        path(
                                "small_business",
                                field("company_size").lessOrEqual(100),
                                run("send_self_service_guide"),
                                run("add_to_email_sequence"),
                                run("offer_free_consultation")),
                        path(
                                "individual_user",
                                field("customer_type").equalTo("individual"),
                                run("send_getting_started_tips"),
                                run("add_to_newsletter"))));
    }

    private static Flow welcome() {
        return shop("welcome_sequence", "Makes a new member at home in two weeks, a little at a time.")
                .on(event("user_registered"))
                .steps(sequence(
                        day(0, run("welcome_message"), run("setup_instructions")),
                        day(1, run("feature_introduction"), run("tutorial_video")),
                        day(3, run("success_tips"), run("community_invitation")),
                        day(7, run("progress_check"), run("advanced_features")),
                        day(14, run("satisfaction_survey"), run("upgrade_offer"))));
    }

    private static Flow promotion() {
        return shop("personalized_promotion", "Shows a browsing customer the offers that fit, and no others.")
                .on(event("user_browsing_product"))
                .steps(
                        when("user.purchase_history.category == 'electronics'", run("show_electronics_discount")),
                        when(field("user.location").equalTo("Jakarta"), run("show_same_day_delivery")),
                        when(field("user.vip_status").equalTo(true), run("show_exclusive_offers")));
    }

    /** The component {@code collect_rating_and_comments}. */
    static List<StepPart> ratingAndComments() {
        return List.of(when(
                        "user.language == 'en'",
                        rating(
                                "From 1 (poor) to 5 (excellent), how would you rate your last order?",
                                "Please reply with one number from 1 to 5."),
                        comments("Thank you! What did you like most, or what should we do better?"))
                .otherwise(
                        rating(
                                "Dari 1 (kurang) sampai 5 (puas sekali), berapa nilai untuk pesanan kemarin?",
                                "Mohon balas dengan satu angka dari 1 sampai 5, ya."),
                        comments("Terima kasih! Apa yang paling kamu suka, atau apa yang perlu kami perbaiki?")));
    }

    private static AskStep rating(String question, String again) {
        return ask(question)
                .saveAs("rating")
                .invalid(again)
                .integer()
                .min(1)
                .max(5)
                .timeout("48h", stop("no_rating"));
    }

    private static AskStep comments(String question) {
        return ask(question).saveAs("comments").text().timeout("24h", send(template("feedback_without_comments")));
    }
}
