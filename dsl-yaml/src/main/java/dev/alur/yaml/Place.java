package dev.alur.yaml;

/** Where a word may stand. */
enum Place {
    /** A key at the top of a document that is a component of its own. */
    DOCUMENT,
    WORKFLOW,
    DEFAULTS,
    TRIGGER,
    MESSAGE_TRIGGER,
    UNMATCHED_TRIGGER,
    GROUP_TRIGGER,
    SCHEDULE_TRIGGER,
    AUDIENCE_TRIGGER,
    ENGAGEMENT_TRIGGER,
    HOURS_TRIGGER,
    DATA_TRIGGER,
    /** Beside an event. */
    EVENT_TRIGGER,
    /** In an event's own map. */
    EVENT,
    WEBHOOK_TRIGGER,
    /** The verb of a step. */
    STEP,
    /** Beside any verb. */
    OPTION,
    IF,
    SEND,
    ASK,
    WAIT,
    WAIT_FOR,
    CHOOSE,
    CASE,
    PATHS,
    PATH,
    FOR_EACH,
    REPEAT,
    PARALLEL,
    HANDOFF,
    CALL,
    SPLIT,
    VARIANT,
    GOAL,
    EMIT,
    WEBHOOK,
    EMAIL,
    DATABASE,
    CRM,
    ANALYTICS,
    RETRY,
    COLLECT,
    /** The classes of failure in {@code on_error} and {@code error_handling}. */
    FAILURES,
    FAILURE,
    /** In a message template, beside its languages. */
    TEMPLATE,
    TEMPLATE_TEXT,
    TEMPLATE_EMAIL,
    TEMPLATE_WHATSAPP,
    INSIGHTS,
    CHANGES,
    INTEGRATION
}
